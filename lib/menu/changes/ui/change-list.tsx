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

type ChangeListProps = {
  changes: readonly Change[];
  label: string;
  /** How many lines a change may take; all that it needs without it. */
  lineClamp?: number;
  /** Leads to a button that is still there. */
  onGo?: (buttonId: string) => void;
};

/** What differs between two menus, in words. */
export function ChangeList({ changes, label, lineClamp, onGo }: ChangeListProps) {
  const t = useMessages(changeMessages);
  const locale = useLocale();
  return (
    <ul className={classes.list} aria-label={label}>
      {changes.map((change) => {
        const name = change.name || t.unnamed;
        return (
          <li key={`${change.type} ${change.id}`} className={classes.change}>
            <Badge variant="light" fw={500} color={COLORS[change.type]} className={classes.type}>
              {t.types[change.type]}
            </Badge>
            <div className={classes.words}>
              {onGo && change.type !== "removed" ? (
                <button type="button" className={classes.way} onClick={() => onGo(change.id)}>
                  {name}
                </button>
              ) : (
                <span className={classes.name}>{name}</span>
              )}
              <Text size="sm" c="dimmed" lineClamp={lineClamp}>
                {describeChange(change, locale)}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
