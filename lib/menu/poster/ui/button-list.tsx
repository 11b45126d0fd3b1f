"use client";

import { Text } from "@mantine/core";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { describeButton } from "@/lib/menu/poster/describe-button";
import { posterMessages } from "@/lib/menu/poster/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./button-list.module.css";

/** Every button of a menu with what it does, the second level indented. */
export function ButtonList({ document, label }: { document: MenuDocument; label: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {document.buttons.map((button) => (
        <li key={button.id}>
          <Line button={button} isTop />
          {button.items.length > 0 && (
            <ul className={classes.items}>
              {button.items.map((item) => (
                <li key={item.id}>
                  <Line button={item} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ button, isTop = false }: { button: MenuLeaf; isTop?: boolean }) {
  const locale = useLocale();
  const t = useMessages(posterMessages);
  const { what, target } = describeButton(button, locale);
  return (
    <div className={classes.line}>
      <Text size="sm" fw={isTop ? 600 : 400} className={classes.name}>
        {button.name || t.unnamed}
      </Text>
      <Text size="sm" c="dimmed" className={classes.what}>
        {what}
        {target && <span className={classes.target}>{target}</span>}
      </Text>
    </div>
  );
}
