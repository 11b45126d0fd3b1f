"use client";

import { Badge, Text } from "@mantine/core";
import { describeChange } from "@/lib/menu/changes/describe-change";
import { changeMessages } from "@/lib/menu/changes/messages";
import type { Change } from "@/lib/menu/diff";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./change-list.module.css";

const COLORS = {
  added: "brand",
  removed: "red",
  moved: "blue",
  renamed: "yellow",
  changed: "yellow",
} as const;

/** What differs between two menus, in words. */
export function ChangeList({ changes, label }: { changes: readonly Change[]; label: string }) {
  const t = useMessages(changeMessages);
  const locale = useLocale();
  return (
    <ul className={classes.list} aria-label={label}>
      {changes.map((change) => (
        <li key={`${change.type} ${change.id}`} className={classes.change}>
          <Badge variant="light" fw={500} color={COLORS[change.type]} className={classes.type}>
            {t.types[change.type]}
          </Badge>
          <div className={classes.words}>
            <Text size="sm" fw={600}>
              {change.name || t.unnamed}
            </Text>
            <Text size="sm" c="dimmed">
              {describeChange(change, locale)}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
