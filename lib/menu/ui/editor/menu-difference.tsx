"use client";

import { Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { diffMenus } from "../../diff";
import type { MenuDocument } from "../../document";
import { ChangeList } from "../changes/change-list";
import { type ChangeMark, marksOf } from "../changes/marks-of";
import { MenuPoster } from "../poster/menu-poster";
import classes from "./menu-difference.module.css";
import { editorMessages } from "./messages";

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
  const t = useMessages(editorMessages);
  const changes = before ? diffMenus(before, after) : [];
  const marks = marksOf(changes);
  const markBy = (side: ReadonlyMap<string, ChangeMark>) => (button: { id: string }) => {
    const mark = side.get(button.id);
    return mark ? { tone: mark.tone, note: mark.types.map((type) => t.changes[type]).join(" · ") } : {};
  };
  const absence = t.changes.noMenu;
  return (
    <Stack gap="md">
      <div className={classes.sides}>
        {before && (
          <MenuPoster label={beforeLabel} document={before} absence={absence} markOf={markBy(marks.before)} />
        )}
        <MenuPoster label={afterLabel} document={after} absence={absence} markOf={markBy(marks.after)} />
      </div>
      {changes.length > 0 ? (
        <ChangeList changes={changes} label={t.changes.label} />
      ) : (
        <Text size="sm" c="dimmed">
          {same}
        </Text>
      )}
    </Stack>
  );
}
