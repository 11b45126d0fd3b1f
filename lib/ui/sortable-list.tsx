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
import { Fragment, type ReactNode, useId, useState } from "react";

type SortingWords = {
  instructions: string;
  picked: (name: string) => string;
  over: (name: string, place: number) => string;
  dropped: (name: string, place: number) => string;
  cancelled: (name: string) => string;
};

/** Where a row stands, and the way to put it elsewhere. */
type RowPlace = {
  index: number;
  isLast: boolean;
  /** By how many places: -1 is up. */
  onMove: (by: number) => void;
};

type SortableListProps<Item> = {
  items: readonly Item[];
  nameOf: (item: Item) => string;
  label: string;
  className: string | undefined;
  words: SortingWords;
  /** What those hear who cannot see it when something has another place, which is counted from 1. */
  sayMoved: (name: string, place: number) => string;
  onOrder: (items: Item[]) => void;
  /** A `SortableRow` for each. */
  row: (item: Item, place: RowPlace) => ReactNode;
  /** Rows after those that can be moved. */
  children?: ReactNode;
};

/** A list whose order is changed by dragging, by the keyboard or by the buttons of its rows. */
export function SortableList<Item extends { id: string }>({
  items,
  nameOf,
  label,
  className,
  words,
  sayMoved,
  onOrder,
  row,
  children,
}: SortableListProps<Item>) {
  const contextId = useId();
  const [said, setSaid] = useState("");
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: unknown) => items.findIndex((item) => item.id === id);
  const nameBy = (id: unknown) => {
    const item = items[indexOf(id)];
    return item ? nameOf(item) : "";
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.picked(nameBy(active.id)),
    onDragOver: ({ active, over }) =>
      over ? words.over(nameBy(active.id), indexOf(over.id) + 1) : undefined,
    onDragEnd: ({ active, over }) => words.dropped(nameBy(active.id), indexOf(over?.id ?? active.id) + 1),
    onDragCancel: ({ active }) => words.cancelled(nameBy(active.id)),
  };
  const move = (from: number, to: number) => {
    const moved = items[from];
    if (!moved || from === to || to < 0 || to >= items.length) return;
    setSaid(sayMoved(nameOf(moved), to + 1));
    onOrder(arrayMove([...items], from, to));
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
        accessibility={{ announcements, screenReaderInstructions: { draggable: words.instructions } }}
      >
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={className} aria-label={label}>
            {items.map((item, index) => (
              <Fragment key={item.id}>
                {row(item, {
                  index,
                  isLast: index === items.length - 1,
                  onMove: (by) => move(index, index + by),
                })}
              </Fragment>
            ))}
            {children}
          </ol>
        </SortableContext>
      </DndContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
