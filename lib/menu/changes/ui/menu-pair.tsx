"use client";

import { type ChangeMark, marksOf } from "@/lib/menu/changes/marks-of";
import { changeMessages } from "@/lib/menu/changes/messages";
import type { Change } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { LowerPoster } from "@/lib/menu/poster/ui/menu-poster";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./menu-pair.module.css";

export type MenuPairProps = {
  /** Null where there is nothing to compare with. */
  before: MenuDocument | null;
  after: MenuDocument;
  beforeLabel: string;
  afterLabel: string;
};

/** Two menus side by side, coloured where they differ. */
export function MenuPair(props: MenuPairProps & { changes: readonly Change[] }) {
  const { before, after, beforeLabel, afterLabel, changes } = props;
  const t = useMessages(changeMessages);
  const marks = marksOf(changes);
  const markBy = (side: ReadonlyMap<string, ChangeMark>) => (button: { id: string }) => {
    const mark = side.get(button.id);
    return mark ? { tone: mark.tone, note: mark.types.map((type) => t.marks[type]).join(" · ") } : {};
  };
  const absence = t.noMenu;
  return (
    <div className={classes.sides}>
      {before && (
        <LowerPoster label={beforeLabel} document={before} absence={absence} markOf={markBy(marks.before)} />
      )}
      <LowerPoster label={afterLabel} document={after} absence={absence} markOf={markBy(marks.after)} />
    </div>
  );
}
