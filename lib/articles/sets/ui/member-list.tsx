"use client";

import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SortableList } from "@/lib/ui/sortable-list";
import classes from "./member-list.module.css";
import { MemberRow } from "./member-row";

type MemberListProps = {
  members: SetArticle[];
  canEdit: boolean;
  onOrder: (members: SetArticle[]) => void;
};

/** The articles of a set in their order, which is changed by dragging, by the keyboard or by buttons. */
export function MemberList({ members, canEdit, onOrder }: MemberListProps) {
  const t = useMessages(setsMessages);
  return (
    <SortableList
      items={members}
      nameOf={({ title }) => title || t.untitled}
      label={t.members}
      className={classes.list}
      words={t.drag}
      sayMoved={t.drag.dropped}
      onOrder={onOrder}
      row={(article, place) => (
        <MemberRow
          {...place}
          article={article}
          canEdit={canEdit}
          onRemove={() => onOrder(members.filter(({ id }) => id !== article.id))}
        />
      )}
    />
  );
}
