import type { MenuDocument } from "@/lib/menu/document";
import { MAX_BUTTONS, MAX_ITEMS } from "@/lib/menu/limits";

/** A place on the phone that can have the focus: a button by its id, or where one is added. */
export type PhoneSpot = string;

/** Where a button is added to the first level, or an item to a parent. */
export function addSpot(parentId: string | null): PhoneSpot {
  return `+${parentId ?? ""}`;
}

/** The button that a spot belongs to; null for the one that adds to the first level. */
export function buttonOfSpot(spot: PhoneSpot): string | null {
  return (spot.startsWith("+") ? spot.slice(1) : spot) || null;
}

/** All spots of a menu: the columns from left to right, each with what pops up above it, from top to bottom. */
export function columnsOf(
  { buttons }: MenuDocument,
  canEdit: boolean,
): { top: PhoneSpot; popup: PhoneSpot[] }[] {
  const columns = buttons.map(({ id, items }) => {
    const popup = items.map((item) => item.id);
    return { top: id, popup: canEdit && items.length < MAX_ITEMS ? [...popup, addSpot(id)] : popup };
  });
  return canEdit && buttons.length < MAX_BUTTONS ? [...columns, { top: addSpot(null), popup: [] }] : columns;
}

/** Where a key leads to from a spot; null where there is nothing in its direction, or it is no such key. */
export function nextSpot(
  menu: MenuDocument,
  canEdit: boolean,
  spot: PhoneSpot,
  key: string,
): PhoneSpot | null {
  const columns = columnsOf(menu, canEdit);
  const index = columns.findIndex(({ top, popup }) => top === spot || popup.includes(spot));
  const column = columns[index];
  if (!column) return null;
  const { top, popup } = column;
  const tops = columns.map((one) => one.top);
  const upright = [...popup, top];
  const row = upright.indexOf(spot);
  const line = spot === top ? tops : popup;
  const next: Record<string, PhoneSpot | undefined> = {
    ArrowLeft: tops[index - 1],
    ArrowRight: tops[index + 1],
    ArrowUp: upright[row - 1],
    ArrowDown: upright[row + 1],
    Home: line[0],
    End: line.at(-1),
  };
  return next[key] ?? null;
}
