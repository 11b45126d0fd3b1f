"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./sortable-list.module.css";

type SortableRowProps = {
  id: string;
  name: string;
  canEdit: boolean;
  className: string | undefined;
  words: { role: string; handle: (name: string) => string };
  children: ReactNode;
};

/** A row of a `SortableList`, with the handle by which it is dragged. */
export function SortableRow({ id, name, canEdit, className, words, children }: SortableRowProps) {
  const sortable = useSortable({ id, disabled: !canEdit, attributes: { roleDescription: words.role } });
  const { transform, transition, isDragging } = sortable;
  return (
    <li
      ref={sortable.setNodeRef}
      className={className}
      data-dragging={isDragging || undefined}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.handle}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={words.handle(name)}
        >
          <IconGripVertical size={18} aria-hidden />
        </ActionIcon>
      )}
      {children}
    </li>
  );
}
