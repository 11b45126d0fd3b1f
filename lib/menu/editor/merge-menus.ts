import { diffMenus } from "@/lib/menu/diff";
import { buttonsOf, type MenuButton, type MenuDocument } from "@/lib/menu/document";
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
  const versionOf = (id: string) => locate(choices.get(id) === "theirs" ? theirs : mine, id);
  // Two drafts can put two buttons at one place: the one that somebody moved comes first.
  const inOrder = (one: Located, other: Located) =>
    one.place.index - other.place.index ||
    Number(choices.has(other.button.id)) - Number(choices.has(one.button.id));
  const ids = [...new Set([mine, theirs].flatMap((menu) => buttonsOf(menu).map(({ id }) => id)))];
  const kept = ids.map(versionOf).filter((version) => version !== null);
  const parentIds = new Set(kept.map(({ place }) => place.parentId));
  // An item brings its parent along when nobody chose to keep that.
  const parents = [...parentIds].filter((id) => id !== null);
  const tops = [
    ...kept.filter(({ place }) => place.parentId === null),
    ...parents
      .filter((id) => versionOf(id)?.place.parentId !== null)
      .map((id) => [locate(mine, id), locate(theirs, id)].find((one) => one?.place.parentId === null))
      .filter((top) => top !== null && top !== undefined),
  ];
  const topIds = new Set(tops.map(({ button }) => button.id));
  const itemsOf = (parentId: string) =>
    kept
      .filter(({ button, place }) => place.parentId === parentId && !topIds.has(button.id))
      .sort(inOrder)
      .map(({ button: { id, name, key, action } }) => ({ id, name, key, action }));
  const buttons = tops
    .sort(inOrder)
    .map(({ button }): MenuButton => ({ ...button, items: itemsOf(button.id) }));
  return { buttons };
}

/** Whether WeChat would take so many buttons. */
export function fitsLimits({ buttons }: MenuDocument): boolean {
  return buttons.length <= MAX_BUTTONS && buttons.every(({ items }) => items.length <= MAX_ITEMS);
}

function changedIds(before: MenuDocument, after: MenuDocument): Set<string> {
  return new Set(diffMenus(before, after).map(({ id }) => id));
}
