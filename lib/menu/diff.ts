import { type ButtonAction, isKeyed, sentFields } from "./action-types";
import { buttonsOf, type MenuDocument, type MenuLeaf } from "./document";

/** Where a button is: in which parent, null for the first level; `index` counts from 0. */
export type Spot = { parentId: string | null; parentName: string | null; index: number };

/** What a tap on a button does; null for nothing yet, "parent" for showing its items. */
export type Effect = { action: ButtonAction | null | "parent"; key: string };

/** Something that differs between two menus. `name` is the button's newest. */
export type Change = { id: string; name: string } & (
  | { type: "added"; at: Spot; effect: Effect }
  | { type: "removed"; from: Spot; effect: Effect }
  | { type: "moved"; from: Spot; to: Spot }
  | { type: "renamed"; before: string; after: string }
  | { type: "changed"; before: Effect; after: Effect }
);

/** What has to be done to `before` to make it `after`, in the order of the menu; what is gone comes last. */
export function diffMenus(before: MenuDocument, after: MenuDocument): Change[] {
  const [old, now] = [placedButtons(before), placedButtons(after)];
  const movedButtons = movedIds(old, now);
  const changes = [...now.values()].flatMap((button): Change[] => {
    const oldButton = old.get(button.id);
    return oldButton ? changesOf(oldButton, button, movedButtons.has(button.id)) : [addition(button)];
  });
  const removals = [...old.values()].filter(({ id }) => !now.has(id));
  return [...changes, ...removals.map(removal)];
}

type PlacedButton = { id: string; name: string; spot: Spot; effect: Effect };

function placedButtons(menu: MenuDocument): Map<string, PlacedButton> {
  const parents = new Set(menu.buttons.flatMap(({ id, items }) => (items.length > 0 ? [id] : [])));
  const placed = menu.buttons.flatMap((top, index) => [
    place(top, { parentId: null, parentName: null, index }, parents),
    ...top.items.map((item, at) =>
      place(item, { parentId: top.id, parentName: top.name, index: at }, parents),
    ),
  ]);
  return new Map(placed.map((button) => [button.id, button]));
}

function place({ id, name, key, action }: MenuLeaf, spot: Spot, parents: ReadonlySet<string>): PlacedButton {
  return { id, name, spot, effect: { action: parents.has(id) ? "parent" : action, key } };
}

function changesOf(before: PlacedButton, button: PlacedButton, isMoved: boolean): Change[] {
  const { id, name } = button;
  const changes: Change[] = [];
  if (isMoved) changes.push({ type: "moved", id, name, from: before.spot, to: button.spot });
  if (before.name !== name) changes.push({ type: "renamed", id, name, before: before.name, after: name });
  if (!hasSameEffect(before.effect, button.effect))
    changes.push({ type: "changed", id, name, before: before.effect, after: button.effect });
  return changes;
}

function addition({ id, name, spot, effect }: PlacedButton): Change {
  return { type: "added", id, name, at: spot, effect };
}

function removal({ id, name, spot, effect }: PlacedButton): Change {
  return { type: "removed", id, name, from: spot, effect };
}

function hasSameEffect(one: Effect, other: Effect): boolean {
  return identityOf(one) === identityOf(other);
}

/** Equal for what a follower cannot tell apart. */
function identityOf({ action, key }: Effect): string {
  if (action === null || action === "parent") return String(action);
  if (isKeyed(action)) return `${action.type} ${key}`;
  return [action.type, ...sentFields(action).map(({ value }) => value)].join(" ");
}

/** Who came from another list, or was overtaken in its own: as few as can be, so that one drag reads as one move. */
function movedIds(
  old: ReadonlyMap<string, PlacedButton>,
  now: ReadonlyMap<string, PlacedButton>,
): Set<string> {
  const moved = new Set<string>();
  const lists = new Map<string | null, number[]>();
  const ids = new Map<string | null, string[]>();
  for (const { id, spot } of now.values()) {
    const oldButton = old.get(id);
    if (!oldButton) continue;
    if (oldButton.spot.parentId !== spot.parentId) {
      moved.add(id);
      continue;
    }
    lists.set(spot.parentId, [...(lists.get(spot.parentId) ?? []), oldButton.spot.index]);
    ids.set(spot.parentId, [...(ids.get(spot.parentId) ?? []), id]);
  }
  for (const [parent, indexes] of lists) {
    const kept = longestRising(indexes);
    for (const [at, id] of (ids.get(parent) ?? []).entries()) if (!kept.has(at)) moved.add(id);
  }
  return moved;
}

/** The places of a longest rising part of a list; lists here have five numbers at most. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = best
      .slice(0, at)
      .filter((run) => (numbers[run.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY) < number)
      .toSorted((a, b) => b.length - a.length)[0];
    best.push([...(before ?? []), at]);
  }
  return new Set(best.toSorted((a, b) => b.length - a.length)[0]);
}

/** Whether followers could notice any difference. */
export function isSameMenu(one: MenuDocument, other: MenuDocument): boolean {
  return buttonsOf(one).length === buttonsOf(other).length && diffMenus(one, other).length === 0;
}
