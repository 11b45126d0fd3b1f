import type { MenuButton, MenuDocument } from "@/lib/menu/document";
import { countAt, hasRoom, type Located, locate, type Place } from "./editing";

/**
 * Where an arrow key puts a button: along its list, from one list into the one beside it, up out of the first level
 * into the list of its neighbour, and down from the end of a list to the first level.
 *
 * @returns null where it cannot go
 */
export function placeByArrow(menu: MenuDocument, id: string, key: string): Place | null {
  const located = locate(menu, id);
  if (!located) return null;
  return located.place.parentId === null ? moveTop(menu, located, key) : moveItem(menu, located, key);
}

function moveTop(
  menu: MenuDocument,
  { button: { id }, place: { index } }: Located,
  key: string,
): Place | null {
  switch (key) {
    case "ArrowLeft":
      return index > 0 ? { parentId: null, index: index - 1 } : null;
    case "ArrowRight":
      return index < menu.buttons.length - 1 ? { parentId: null, index: index + 2 } : null;
    case "ArrowUp": {
      const neighbours = [menu.buttons[index - 1], menu.buttons[index + 1]];
      const parent = neighbours.find((one) => one && hasRoom(menu, one.id, id));
      return parent ? { parentId: parent.id, index: parent.items.length } : null;
    }
    default:
      return null;
  }
}

function moveItem(menu: MenuDocument, { button: { id }, place }: Located, key: string): Place | null {
  const { parentId, index } = place;
  const { buttons } = menu;
  const column = buttons.findIndex((button) => button.id === parentId);
  const intoFirst = (parents: readonly MenuButton[]) => {
    const parent = parents.find((one) => hasRoom(menu, one.id, id));
    return parent ? { parentId: parent.id, index: Math.min(index, parent.items.length) } : null;
  };
  switch (key) {
    case "ArrowLeft":
      return intoFirst(buttons.slice(0, column).toReversed());
    case "ArrowRight":
      return intoFirst(buttons.slice(column + 1));
    case "ArrowUp":
      return index > 0 ? { parentId, index: index - 1 } : null;
    case "ArrowDown":
      if (index < countAt(menu, parentId) - 1) return { parentId, index: index + 2 };
      return hasRoom(menu, null, id) ? { parentId: null, index: column + 1 } : null;
    default:
      return null;
  }
}
