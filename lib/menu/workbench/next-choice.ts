import { buttonsOf, type MenuDocument } from "@/lib/menu/document";
import { locate } from "./editing";

/** The button to go on with when another one goes: the next of its list, else the one before it, else its parent. */
export function neighbourOf(menu: MenuDocument, id: string): string | null {
  const place = locate(menu, id)?.place;
  if (!place) return null;
  const { parentId, index } = place;
  const list = parentId === null ? menu.buttons : (locate(menu, parentId)?.items ?? []);
  return list[index + 1]?.id ?? list[index - 1]?.id ?? parentId;
}

/**
 * The button to go on with when a step was taken back or done again: the one that came, changed or moved; else the
 * chosen one, or who is beside it where it went.
 */
export function choiceAfter(
  before: MenuDocument,
  after: MenuDocument,
  chosenId: string | null,
): string | null {
  const changedId = findChanged(before, after);
  if (changedId) return changedId;
  if (chosenId === null || locate(after, chosenId)) return chosenId;
  const neighbour = neighbourOf(before, chosenId);
  return neighbour && locate(after, neighbour) ? neighbour : (after.buttons[0]?.id ?? null);
}

function findChanged(before: MenuDocument, after: MenuDocument): string | null {
  const buttons = buttonsOf(after).map(({ id }) => ({ id, was: locate(before, id), is: locate(after, id) }));
  const found =
    buttons.find(({ was }) => !was) ??
    buttons.find(({ was, is }) => was?.place.parentId !== is?.place.parentId) ??
    buttons.find(
      ({ was, is }) => was?.button.name !== is?.button.name || was?.button.action !== is?.button.action,
    );
  if (found) return found.id;
  // Of a list in another order, the one that went farthest; the others only made room.
  const ways = buttons.map(({ id, was, is }) => ({
    id,
    way: Math.abs((was?.place.index ?? 0) - (is?.place.index ?? 0)),
  }));
  const [farthest] = ways.toSorted((one, other) => other.way - one.way);
  // Where one went, those behind it closed up.
  const isSameSize = buttons.length === buttonsOf(before).length;
  return isSameSize && farthest && farthest.way > 0 ? farthest.id : null;
}
