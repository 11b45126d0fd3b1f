// A menu as staff edit it: in our words, every button with an id that outlives renames and moves.
// No schema in here, so that the editor can start without one; schema.ts has it.

import { type ActionValues, type ButtonAction, rowOf } from "./action-types";

export type MenuLeaf = {
  /** Ours, for ever: clicks are counted by it. */
  id: string;
  name: string;
  /** What the events of this button carry; made once, or brought along by an imported menu. */
  key: string;
  /** Null while nobody has chosen. */
  action: ButtonAction | null;
};

/** A first-level button. With items it is a parent, and its action is not used. */
export type MenuButton = MenuLeaf & { items: MenuLeaf[] };

export type MenuDocument = { buttons: MenuButton[] };

export const EMPTY_MENU: MenuDocument = { buttons: [] };

/** A button that nobody has filled yet. */
export function newLeaf(name: string): MenuLeaf {
  const id = newButtonId();
  return { id, name, key: `MENU_${id}`, action: null };
}

/** 12 characters out of 0–9 a–f. */
export function newButtonId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The buttons that do something when tapped, in the menu's order. */
export function leavesOf({ buttons }: MenuDocument): MenuLeaf[] {
  return buttons.flatMap((button) => (button.items.length > 0 ? button.items : [button]));
}

/** All buttons of both levels, in the menu's order. */
export function buttonsOf({ buttons }: MenuDocument): MenuLeaf[] {
  return buttons.flatMap((button) => [button, ...button.items]);
}

/** What the event of a tap carries; null where there is no event. */
export function sentBy({ key, action }: MenuLeaf): { as: "key" | "url" | "pagePath"; text: string } | null {
  const as = action && rowOf(action.type).sends;
  if (as === null) return null;
  const values: ActionValues = { ...action };
  return { as, text: as === "key" ? key : (values[as] ?? "").trim() };
}
