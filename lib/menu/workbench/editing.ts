import {
  type ActionType,
  type ActionValues,
  type ButtonAction,
  isKeyed,
  makeAction,
  rowOf,
} from "@/lib/menu/action-types";
import { type MenuButton, type MenuDocument, type MenuLeaf, newLeaf } from "@/lib/menu/document";
import { MAX_BUTTONS, MAX_ITEMS } from "@/lib/menu/limits";

// What can be done to a menu while it is edited. Every function gives a new menu, or the very same one where the
// change is not possible or changes nothing.

/** In front of which button of a list, counted in the list as it is before the change. `parentId` null: the first level. */
export type Place = { parentId: string | null; index: number };

/** What becomes of the action of a button that gets its first item: the first item does it, or nobody does. */
export type OwnAction = "first" | "dropped";

/** A fresh identity for a button; the key is what its events carry. */
export type NewIdentity = () => Pick<MenuLeaf, "id" | "key">;

export type Located = { button: MenuLeaf; items: readonly MenuLeaf[]; place: Place };

/** An identity that nobody else has. */
export function newIdentity(): Pick<MenuLeaf, "id" | "key"> {
  const { id, key } = newLeaf("");
  return { id, key };
}

/** The button of this id and where it is; null when there is none. */
export function locate({ buttons }: MenuDocument, id: string | null): Located | null {
  for (const [index, button] of buttons.entries()) {
    if (button.id === id) return { button, items: button.items, place: { parentId: null, index } };
    const position = button.items.findIndex((item) => item.id === id);
    const item = button.items[position];
    if (item) return { button: item, items: [], place: { parentId: button.id, index: position } };
  }
  return null;
}

/** How many buttons a list has. */
export function countAt(menu: MenuDocument, parentId: string | null): number {
  return parentId === null ? menu.buttons.length : (locate(menu, parentId)?.items.length ?? 0);
}

/** Whether the list has room for one more; `movedId` names the button that would come there, if it exists already. */
export function hasRoom(menu: MenuDocument, parentId: string | null, movedId: string | null = null): boolean {
  const moved = locate(menu, movedId);
  const isSameList = moved?.place.parentId === parentId;
  if (parentId === null) return (moved !== null && isSameList) || menu.buttons.length < MAX_BUTTONS;
  const parent = locate(menu, parentId);
  if (!parent || parent.place.parentId !== null || parentId === movedId) return false;
  if (moved && moved.items.length > 0) return false;
  return (moved !== null && isSameList) || parent.items.length < MAX_ITEMS;
}

/** Whether somebody has to say what becomes of the button's own action before it gets an item. */
export function hasOwnAction(menu: MenuDocument, parentId: string | null): boolean {
  const parent = locate(menu, parentId);
  return parent !== null && parent.items.length === 0 && parent.button.action !== null;
}

/** @param own needed where {@link hasOwnAction} says so; without it the action is dropped */
export function addButton(
  menu: MenuDocument,
  leaf: MenuLeaf,
  place: Place,
  own: OwnAction = "dropped",
  identity: NewIdentity = newIdentity,
): MenuDocument {
  if (!hasRoom(menu, place.parentId)) return menu;
  return insert(menu, { ...leaf, items: [] }, place, own, identity);
}

/** Changes what a button is called or does. */
export function changeButton(
  menu: MenuDocument,
  id: string,
  change: Partial<Pick<MenuLeaf, "name" | "action">>,
): MenuDocument {
  const located = locate(menu, id);
  if (!located) return menu;
  const { buttons } = menu;
  const changed = <Button extends MenuLeaf>(button: Button) =>
    button.id === id ? { ...button, ...change } : button;
  if (located.place.parentId === null) return { ...menu, buttons: buttons.map(changed) };
  return { ...menu, buttons: buttons.map((top) => ({ ...top, items: top.items.map(changed) })) };
}

/** Another one like it right behind it, items included; a copy's events have keys of their own. */
export function duplicateButton(
  menu: MenuDocument,
  id: string,
  copyName: (name: string) => string,
  identity: NewIdentity = newIdentity,
): MenuDocument {
  const located = locate(menu, id);
  if (!located || !hasRoom(menu, located.place.parentId)) return menu;
  const { button, items, place } = located;
  const copy = {
    ...button,
    ...identity(),
    name: copyName(button.name),
    items: items.map((item) => ({ ...item, ...identity() })),
  };
  return insert(menu, copy, { ...place, index: place.index + 1 }, "dropped", identity);
}

/** Which key's reply is to be said under which new key, too. */
export type KeyCopy = { from: string; to: string };

/**
 * As {@link duplicateButton}, for a copy that is shown when its replies are there.
 *
 * @returns the replies to copy, the id of the copy, and the step that makes it; null without such a button
 */
export function prepareCopy(menu: MenuDocument, id: string, copyName: (name: string) => string) {
  const located = locate(menu, id);
  if (!located) return null;
  const pairs = [located.button, ...located.items].map((button) => ({ button, identity: newIdentity() }));
  const [first] = pairs;
  return {
    id: first?.identity.id ?? id,
    keys: pairs.flatMap(({ button: { action, key }, identity }): KeyCopy[] =>
      isKeyed(action) ? [{ from: key, to: identity.key }] : [],
    ),
    step: (now: MenuDocument) => {
      const left = pairs.map(({ identity }) => identity);
      return duplicateButton(now, id, copyName, () => left.shift() ?? newIdentity());
    },
  };
}

/** Takes a button away, its items with it. */
export function removeButton(menu: MenuDocument, id: string): MenuDocument {
  if (!locate(menu, id)) return menu;
  const buttons = menu.buttons
    .filter((button) => button.id !== id)
    .map((button) => ({ ...button, items: button.items.filter((item) => item.id !== id) }));
  return { ...menu, buttons };
}

/**
 * Puts a button elsewhere: within its list, into a parent, out of it, or from one parent to another.
 *
 * @param own as for {@link addButton}
 */
export function moveButton(
  menu: MenuDocument,
  id: string,
  place: Place,
  own: OwnAction = "dropped",
  identity: NewIdentity = newIdentity,
): MenuDocument {
  const located = locate(menu, id);
  if (!located || !hasRoom(menu, place.parentId, id)) return menu;
  const isSameList = located.place.parentId === place.parentId;
  const shift = isSameList && place.index > located.place.index ? 1 : 0;
  const index = Math.min(
    Math.max(0, place.index - shift),
    countAt(menu, place.parentId) - (isSameList ? 1 : 0),
  );
  if (isSameList && index === located.place.index) return menu;
  const moved = { ...located.button, items: [...located.items] };
  return insert(removeButton(menu, id), moved, { ...place, index }, own, identity);
}

/** An action of this type that nobody has filled yet. @param before what the button did: an address is kept */
export function emptyAction(type: ActionType, before: ButtonAction | null): ButtonAction {
  const { url, articleId, title }: ActionValues = before ?? {};
  // The same article can be sent or opened; material fits one type only.
  const isArticle = articleId !== undefined && rowOf(type).fields.includes("articleId");
  return makeAction(type, isArticle ? { articleId, title } : { url });
}

function insert(
  menu: MenuDocument,
  button: MenuButton,
  { parentId, index }: Place,
  own: OwnAction,
  identity: NewIdentity,
): MenuDocument {
  if (parentId === null) return { ...menu, buttons: menu.buttons.toSpliced(index, 0, button) };
  const { items: _, ...leaf } = button;
  const buttons = menu.buttons.map((top) => {
    if (top.id !== parentId) return top;
    if (top.items.length > 0 || top.action === null || own === "dropped")
      return { ...top, action: null, items: top.items.toSpliced(index, 0, leaf) };
    const { items: __, ...first } = top;
    // The button that acts keeps its id and key, so that its clicks and its reply stay with it.
    return { ...top, ...identity(), action: null, items: [first, leaf] };
  });
  return { ...menu, buttons };
}
