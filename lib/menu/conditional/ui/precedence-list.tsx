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
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { orderConditionalMenusAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyFailure } from "@/lib/ui/notify";
import type { DeletedMenu } from "./delete-menu-button";
import classes from "./precedence-list.module.css";
import { PrecedenceRow } from "./precedence-row";

type PrecedenceListProps = {
  accountId: string;
  canEdit: boolean;
  menus: readonly ConditionalMenuState[];
  /** Which row one goes on from when what had the focus is gone; the last one where there are fewer. */
  focusHome: number;
  onDeleted: (menu: DeletedMenu) => void;
};

/** The menus in the order in which WeChat tries them; sorted by dragging or by buttons. */
export function PrecedenceList({ accountId, canEdit, menus, focusHome, onDeleted }: PrecedenceListProps) {
  const t = useMessages(menuConditionalMessages);
  const { ordered, said, move } = useOrder(accountId, menus);
  const contextId = useId();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: unknown) => ordered.findIndex((menu) => menu.id === id);
  const nameOf = (id: unknown) => ordered[indexOf(id)]?.name ?? "";
  const announcements: Announcements = {
    onDragStart: ({ active }) => t.drag.picked(nameOf(active.id)),
    onDragOver: ({ active, over }) =>
      over ? t.drag.over(nameOf(active.id), indexOf(over.id) + 1) : undefined,
    onDragEnd: ({ active, over }) => t.drag.dropped(nameOf(active.id), indexOf(over?.id ?? active.id) + 1),
    onDragCancel: ({ active }) => t.drag.cancelled(nameOf(active.id)),
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
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t.drag.instructions },
        }}
      >
        <SortableContext items={ordered.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.list} aria-label={t.list}>
            {ordered.map((menu, index) => (
              <PrecedenceRow
                key={menu.id}
                accountId={accountId}
                canEdit={canEdit}
                menu={menu}
                index={index}
                isLast={index === ordered.length - 1}
                isFocusHome={index === Math.min(focusHome, ordered.length - 1)}
                onDeleted={onDeleted}
                onMove={(by) => move(index, index + by)}
              />
            ))}
            <li className={classes.row}>
              <span className={classes.words}>
                <strong>{t.fallback}</strong>
                <span className={classes.dim}>{t.fallbackHint}</span>
              </span>
            </li>
          </ol>
        </SortableContext>
      </DndContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** The order on the screen, which is saved at once and comes back where that fails. */
function useOrder(accountId: string, menus: readonly ConditionalMenuState[]) {
  const t = useMessages(menuConditionalMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [ordered, setOrdered] = useState(menus);
  const [said, setSaid] = useState("");
  const move = async (from: number, to: number) => {
    const moved = ordered[from];
    if (!moved || from === to || to < 0 || to >= ordered.length) return;
    const next = arrayMove([...ordered], from, to);
    setOrdered(next);
    setSaid(t.ordered(moved.name, to + 1));
    const ids = next.map(({ id }) => id);
    const result = await orderConditionalMenusAction(accountId, { ids }).catch(() => null);
    if (result?.ok) return router.refresh();
    setOrdered(ordered);
    notifyFailure(result?.message ?? offline);
  };
  return { ordered, said, move: (from: number, to: number) => void move(from, to) };
}
