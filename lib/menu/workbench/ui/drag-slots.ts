import type {
  ClientRect,
  CollisionDetection,
  KeyboardCoordinateGetter,
  UniqueIdentifier,
} from "@dnd-kit/core";
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

/** The slot next to the pointer, or next to the button where a keyboard moves it. */
export const nearestSlot: CollisionDetection = ({ pointerCoordinates, collisionRect, droppableRects }) => {
  const point = pointerCoordinates ?? centreOf(collisionRect);
  const [nearest] = [...droppableRects]
    .map(([id, rect]) => ({ id, distance: distanceTo(rect, point) }))
    .filter(({ distance }) => distance < REACH)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? [{ id: nearest.id }] : [];
};

/** Where an arrow key leads to: the closest slot in its direction. */
export const nextSlot: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect, droppableRects, over } = context;
  const along = AXES[event.code];
  if (!along || !collisionRect) return undefined;
  event.preventDefault();
  const from = over ? centreOf(over.rect) : centreOf(collisionRect);
  const next = [...droppableRects.values()]
    .map((rect) => {
      const { x, y } = centreOf(rect);
      const [ahead, aside] = along({ x: x - from.x, y: y - from.y });
      return { x, y, ahead, cost: ahead + 2 * Math.abs(aside) };
    })
    .filter(({ ahead }) => ahead > 4)
    .sort((a, b) => a.cost - b.cost)[0];
  return next && { x: next.x - collisionRect.width / 2, y: next.y - collisionRect.height / 2 };
};

const AXES: Record<string, (way: Point) => [ahead: number, aside: number]> = {
  ArrowRight: ({ x, y }) => [x, y],
  ArrowLeft: ({ x, y }) => [-x, y],
  ArrowDown: ({ x, y }) => [y, x],
  ArrowUp: ({ x, y }) => [-y, x],
};

function centreOf({ left, top, width, height }: ClientRect): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

function distanceTo({ left, right, top, bottom }: ClientRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
