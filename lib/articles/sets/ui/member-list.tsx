"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { VisuallyHidden } from "@mantine/core";
import { useId, useState } from "react";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
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
  const contextId = useId();
  const [said, setSaid] = useState("");
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: unknown) => members.findIndex((member) => member.id === id);
  const nameOf = (id: unknown) => members[indexOf(id)]?.title || t.untitled;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t.drag.picked(nameOf(active.id)),
    onDragOver: ({ active, over }) =>
      over ? t.drag.over(nameOf(active.id), indexOf(over.id) + 1) : undefined,
    onDragEnd: ({ active, over }) => t.drag.dropped(nameOf(active.id), indexOf(over?.id ?? active.id) + 1),
    onDragCancel: ({ active }) => t.drag.cancelled(nameOf(active.id)),
  };
  const move = (from: number, to: number) => {
    const moved = members[from];
    if (!moved || from === to || to < 0 || to >= members.length) return;
    onOrder(arrayMove(members, from, to));
    setSaid(t.drag.dropped(moved.title || t.untitled, to + 1));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) move(indexOf(active.id), indexOf(over.id));
  };
  return (
    <>
      <DndContext
        id={contextId}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t.drag.instructions } }}
      >
        <SortableContext items={members.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.list} aria-label={t.members}>
            {members.map((article, index) => (
              <MemberRow
                key={article.id}
                article={article}
                canEdit={canEdit}
                index={index}
                isLast={index === members.length - 1}
                onMove={(by) => move(index, index + by)}
                onRemove={() => onOrder(members.filter(({ id }) => id !== article.id))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
