import { diffMenus } from "@/lib/menu/diff";
import { buttonsOf, type MenuButton, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";
import { MAX_BUTTONS, MAX_ITEMS } from "@/lib/menu/limits";
import { type Located, locate } from "@/lib/menu/workbench/editing";

/** Whose version of a button. */
export type Side = "mine" | "theirs";

/** A button that differs between two drafts; null on the side that does not have it. */
export type ContestedButton = {
  id: string;
  name: string;
  mine: Located | null;
  theirs: Located | null;
  /** Whoever changed it; mine where both did. */
  suggested: Side;
};

/**
 * The buttons that two people left in different states.
 *
 * @param base what both began with
 */
export function contestedButtons(
  base: MenuDocument,
  mine: MenuDocument,
  theirs: MenuDocument,
): ContestedButton[] {
  const byMe = changedIds(base, mine);
  const byThem = changedIds(base, theirs);
  return [...changedIds(theirs, mine)].map((id) => {
    const versions = { mine: locate(mine, id), theirs: locate(theirs, id) };
    const name = (versions.mine ?? versions.theirs)?.button.name ?? "";
    return { id, name, ...versions, suggested: byThem.has(id) && !byMe.has(id) ? "theirs" : "mine" };
  });
}

/**
 * One menu out of two drafts, button by button. It may have more buttons than WeChat takes: see {@link fitsLimits}.
 *
 * @param choices whose version of the buttons that differ; mine where nothing is said
 */
export function mergeMenus(
  mine: MenuDocument,
  theirs: MenuDocument,
  choices: ReadonlyMap<string, Side>,
): MenuDocument {
  const menus = { mine, theirs };
  const sideOf = (id: string): Side => choices.get(id) ?? "mine";
  const ids = [...new Set([mine, theirs].flatMap((menu) => buttonsOf(menu).map(({ id }) => id)))];
  const kept = ids.map((id) => locate(menus[sideOf(id)], id)).filter((version) => version !== null);
  const placed = new Map(
    kept.map((version) => [version.button.id, { ...version, side: sideOf(version.button.id) }]),
  );
  // An item brings its parent along when nobody chose to keep that.
  for (const { place } of kept) {
    const parentId = place.parentId;
    if (parentId === null || placed.get(parentId)?.place.parentId === null) continue;
    const side = SIDES.find((one) => locate(menus[one], parentId)?.place.parentId === null);
    const parent = side && locate(menus[side], parentId);
    if (side && parent) placed.set(parentId, { ...parent, side });
  }
  const childrenOf = (parentId: string | null) =>
    inOrder(
      [...placed.values()].filter(({ place }) => place.parentId === parentId),
      { mine: idsAt(mine, parentId), theirs: idsAt(theirs, parentId) },
    );
  const buttons = childrenOf(null).map(({ button: { id, name, key, action } }): MenuButton => {
    const items = childrenOf(id).map(({ button }) => toLeaf(button));
    return { id, name, key, action, items };
  });
  return { buttons };
}

type Placed = Located & { side: Side };

const SIDES = ["mine", "theirs"] as const;

/** Each where the side has it that was chosen for it: theirs come behind whom they follow there. */
function inOrder(buttons: readonly Placed[], lists: Readonly<Record<Side, string[]>>): Placed[] {
  const byId = new Map(buttons.map((one) => [one.button.id, one]));
  const order = lists.mine.filter((id) => byId.get(id)?.side === "mine");
  for (const [at, id] of lists.theirs.entries()) {
    if (byId.get(id)?.side !== "theirs") continue;
    const before = lists.theirs.slice(0, at).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order.flatMap((id) => byId.get(id) ?? []);
}

function idsAt(menu: MenuDocument, parentId: string | null): string[] {
  const list = parentId === null ? menu.buttons : (locate(menu, parentId)?.items ?? []);
  return list.map(({ id }) => id);
}

function toLeaf({ id, name, key, action }: MenuLeaf): MenuLeaf {
  return { id, name, key, action };
}

/** Whether WeChat would take so many buttons. */
export function fitsLimits({ buttons }: MenuDocument): boolean {
  return buttons.length <= MAX_BUTTONS && buttons.every(({ items }) => items.length <= MAX_ITEMS);
}

function changedIds(before: MenuDocument, after: MenuDocument): Set<string> {
  return new Set(diffMenus(before, after).map(({ id }) => id));
}
