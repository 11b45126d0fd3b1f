"use client";

import {
  type Announcements,
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { describeSlot } from "@/lib/menu/workbench/describe-place";
import { locate, type Place } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { nearestSlot, placeOfSlot } from "./drag-slots";
import classes from "./menu-phone.module.css";
import type { MenuEditing } from "./use-menu-editing";

const Dragged = createContext<string | null>(null);

/** The id of the button that is being dragged. */
export function useDraggedId(): string | null {
  return useContext(Dragged);
}

/** Lets the buttons inside be dragged to the slots inside, with the mouse or a finger. */
export function MenuDrag({ editing, children }: { editing: MenuEditing; children: ReactNode }) {
  const t = useMessages(workbenchMessages);
  const id = useId();
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const { menu } = editing;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A finger that moves at once scrolls the page.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const nameOf = (buttonId: unknown) => locate(menu, String(buttonId))?.button.name || t.unnamed;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t.drag.picked(nameOf(active.id)),
    onDragOver: ({ active, over }) =>
      over
        ? t.drag.over(nameOf(active.id), describeSlot(menu, landingOf(menu, active.id, over.id), t))
        : t.drag.nowhere(nameOf(active.id)),
    // Where it is now is said by whoever moves it.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t.drag.cancelled(nameOf(active.id)),
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t.drag.instructions } }}
      onDragStart={({ active }) => setDraggedId(String(active.id))}
      onDragCancel={() => setDraggedId(null)}
      onDragEnd={({ active, over }) => {
        setDraggedId(null);
        if (over) editing.move(String(active.id), placeOfSlot(over.id), { isOnPhone: true });
      }}
    >
      <Dragged value={draggedId}>{children}</Dragged>
      <DragOverlay dropAnimation={null}>
        {draggedId && <div className={classes.dragged}>{nameOf(draggedId)}</div>}
      </DragOverlay>
    </DndContext>
  );
}

/** Where the button will be: behind itself the others close up. */
function landingOf(menu: MenuDocument, dragged: UniqueIdentifier, slot: UniqueIdentifier): Place {
  const from = locate(menu, String(dragged))?.place;
  const to = placeOfSlot(slot);
  const closesUp = from?.parentId === to.parentId && from.index < to.index;
  return closesUp ? { ...to, index: to.index - 1 } : to;
}
