"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ActionIcon, Badge, Box } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import Link from "next/link";
import { describeCondition } from "@/lib/menu/conditional/describe-condition";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import { leavesOf } from "@/lib/menu/document";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { type DeletedMenu, DeleteMenuButton } from "./delete-menu-button";
import classes from "./precedence-list.module.css";

const COLORS = { draft: "gray", live: "brand", changed: "yellow" } as const;

type PrecedenceRowProps = {
  accountId: string;
  canEdit: boolean;
  menu: ConditionalMenuState;
  index: number;
  isLast: boolean;
  /** Whether one goes on from here when what had the focus is gone. */
  isFocusHome: boolean;
  onDeleted: (menu: DeletedMenu) => void;
  /** By how many places: -1 is up. */
  onMove: (by: number) => void;
};

/** One menu: whom it is for, whether it is live, and the ways to move it. */
export function PrecedenceRow({
  accountId,
  canEdit,
  menu,
  index,
  isLast,
  isFocusHome,
  onDeleted,
  onMove,
}: PrecedenceRowProps) {
  const t = useMessages(menuConditionalMessages);
  const locale = useLocale();
  const { id, name, state, document } = menu;
  const sortable = useSortable({
    id,
    disabled: !canEdit,
    attributes: { roleDescription: t.drag.role },
  });
  const { transform, transition, isDragging } = sortable;
  return (
    <Box
      component="li"
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
          aria-label={t.drag.handle(name)}
        >
          <IconGripVertical size={18} aria-hidden />
        </ActionIcon>
      )}
      <span className={classes.rank} aria-hidden="true">
        {index + 1}
      </span>
      <span className={classes.words}>
        <span className={classes.title}>
          <Link
            href={`/accounts/${accountId}/menu/conditional/${id}`}
            prefetch={false}
            className={classes.link}
            data-focus-home={isFocusHome || undefined}
          >
            {name}
          </Link>
          <Badge variant="light" fw={500} color={COLORS[state]} style={{ flexShrink: 0 }}>
            {t.states[state]}
          </Badge>
        </span>
        <span className={classes.dim}>
          {describeCondition(menu, locale)} · {t.condition.buttons(leavesOf(document).length)}
        </span>
      </span>
      {canEdit && (
        <span className={classes.tools}>
          <MoveButton label={t.up(name)} isPossible={index > 0} onPress={() => onMove(-1)}>
            <IconArrowUp size={18} stroke={1.6} aria-hidden />
          </MoveButton>
          <MoveButton label={t.down(name)} isPossible={!isLast} onPress={() => onMove(1)}>
            <IconArrowDown size={18} stroke={1.6} aria-hidden />
          </MoveButton>
          <DeleteMenuButton accountId={accountId} menu={menu} index={index} onDeleted={onDeleted} />
        </span>
      )}
    </Box>
  );
}

type MoveButtonProps = {
  label: string;
  isPossible: boolean;
  onPress: () => void;
  children: React.ReactNode;
};

function MoveButton({ label, isPossible, onPress, children }: MoveButtonProps) {
  // aria-disabled keeps the focus where it is when a menu reaches an end.
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      className={classes.move}
      aria-label={label}
      aria-disabled={!isPossible}
      data-disabled={!isPossible || undefined}
      onClick={() => isPossible && onPress()}
    >
      {children}
    </ActionIcon>
  );
}
