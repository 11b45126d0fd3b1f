import type { ClientRect, CollisionDetection, UniqueIdentifier } from "@dnd-kit/core";
import type { Place } from "@/lib/menu/workbench/editing";

/** Farther than this from every slot, in pixels, a button is dropped nowhere. */
const REACH = 120;

type Point = { x: number; y: number };

/** A place between two buttons, as the id of what can be dropped onto. */
export function slotOf({ parentId, index }: Place): string {
  return `${parentId ?? ""}/${index}`;
}

export function placeOfSlot(slot: UniqueIdentifier): Place {
  const [parentId = "", index = ""] = String(slot).split("/");
  return { parentId: parentId || null, index: Number(index) };
}

/** The slot next to the pointer. */
export const nearestSlot: CollisionDetection = ({ pointerCoordinates: point, droppableRects }) => {
  if (!point) return [];
  const [nearest] = [...droppableRects]
    .map(([id, rect]) => ({ id, distance: distanceTo(rect, point) }))
    .filter(({ distance }) => distance < REACH)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? [{ id: nearest.id }] : [];
};

function distanceTo({ left, right, top, bottom }: ClientRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
