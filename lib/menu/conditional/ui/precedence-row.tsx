"use client";

import { Badge } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import Link from "next/link";
import { describeCondition } from "@/lib/menu/conditional/describe-condition";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import { leavesOf } from "@/lib/menu/document";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { ShiftButton } from "@/lib/ui/shift-button";
import { SortableRow } from "@/lib/ui/sortable-row";
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
  return (
    <SortableRow id={id} name={name} canEdit={canEdit} className={classes.row} words={t.drag}>
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
          <ShiftButton size="lg" label={t.up(name)} isPossible={index > 0} onPress={() => onMove(-1)}>
            <IconArrowUp size={18} stroke={1.6} aria-hidden />
          </ShiftButton>
          <ShiftButton size="lg" label={t.down(name)} isPossible={!isLast} onPress={() => onMove(1)}>
            <IconArrowDown size={18} stroke={1.6} aria-hidden />
          </ShiftButton>
          <DeleteMenuButton accountId={accountId} menu={menu} index={index} onDeleted={onDeleted} />
        </span>
      )}
    </SortableRow>
  );
}
