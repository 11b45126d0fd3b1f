"use client";

import { Stack, Text } from "@mantine/core";
import { type ChangeMark, marksOf } from "@/lib/menu/changes/marks-of";
import { changeMessages } from "@/lib/menu/changes/messages";
import { diffMenus } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { MenuPoster } from "@/lib/menu/poster/ui/menu-poster";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChangeList } from "./change-list";
import classes from "./menu-difference.module.css";

type MenuDifferenceProps = {
  /** Null where there is nothing to compare with. */
  before: MenuDocument | null;
  after: MenuDocument;
  beforeLabel: string;
  afterLabel: string;
  /** Said where nothing differs, or nothing can. */
  same: string;
};

/** Two menus side by side, coloured where they differ, and the differences in words. */
export function MenuDifference({ before, after, beforeLabel, afterLabel, same }: MenuDifferenceProps) {
  const t = useMessages(changeMessages);
  const changes = before ? diffMenus(before, after) : [];
  const marks = marksOf(changes);
  const markBy = (side: ReadonlyMap<string, ChangeMark>) => (button: { id: string }) => {
    const mark = side.get(button.id);
    return mark ? { tone: mark.tone, note: mark.types.map((type) => t.marks[type]).join(" · ") } : {};
  };
  const absence = t.noMenu;
  return (
    <Stack gap="md">
      <div className={classes.sides}>
        {before && (
          <MenuPoster label={beforeLabel} document={before} absence={absence} markOf={markBy(marks.before)} />
        )}
        <MenuPoster label={afterLabel} document={after} absence={absence} markOf={markBy(marks.after)} />
      </div>
      {changes.length > 0 ? (
        <ChangeList changes={changes} label={t.label} />
      ) : (
        <Text size="sm" c="dimmed">
          {same}
        </Text>
      )}
    </Stack>
  );
}
