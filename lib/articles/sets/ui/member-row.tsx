"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ActionIcon, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { StandingBadge } from "@/lib/articles/sets/ui/embedded/standing-badge";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import classes from "./member-list.module.css";

type MemberRowProps = {
  article: SetArticle;
  canEdit: boolean;
  index: number;
  isLast: boolean;
  /** By how many places: -1 is up. */
  onMove: (by: number) => void;
  onRemove: () => void;
};

/** One article of a set, and the ways to move it and to take it out. */
export function MemberRow({ article, canEdit, index, isLast, onMove, onRemove }: MemberRowProps) {
  const t = useMessages(setsMessages);
  const { id, pictureUrl, standing } = article;
  const title = article.title || t.untitled;
  const sortable = useSortable({ id, disabled: !canEdit, attributes: { roleDescription: t.drag.role } });
  const { transform, transition, isDragging } = sortable;
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.row}
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
          aria-label={t.drag.handle(title)}
        >
          <IconGripVertical size={18} aria-hidden />
        </ActionIcon>
      )}
      <Picture url={pictureUrl} className={classes.cover} />
      <div className={classes.words}>
        <Text size="sm" lineClamp={2}>
          {title}
        </Text>
        <StandingBadge standing={standing} />
      </div>
      {canEdit && (
        <span className={classes.tools}>
          <Tool label={t.up(title)} isPossible={index > 0} onPress={() => onMove(-1)}>
            <IconArrowUp size={16} aria-hidden />
          </Tool>
          <Tool label={t.down(title)} isPossible={!isLast} onPress={() => onMove(1)}>
            <IconArrowDown size={16} aria-hidden />
          </Tool>
          <Tool label={t.remove(title)} isPossible onPress={onRemove}>
            <IconX size={16} aria-hidden />
          </Tool>
        </span>
      )}
    </li>
  );
}

type ToolProps = { label: string; isPossible: boolean; onPress: () => void; children: ReactNode };

function Tool({ label, isPossible, onPress, children }: ToolProps) {
  // aria-disabled keeps the focus where it is when an article reaches an end.
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-disabled={!isPossible}
      data-disabled={!isPossible || undefined}
      onClick={() => isPossible && onPress()}
    >
      {children}
    </ActionIcon>
  );
}
