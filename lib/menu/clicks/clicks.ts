import { rowOf } from "@/lib/menu/action-types";
import { leavesOf, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";

/** How often a button was tapped in a period, and by how many different followers. */
export type ButtonClicks = { buttonId: string; taps: number; followers: number };

export type ClickRow = {
  id: string;
  name: string;
  /** The first-level button that it is under; null on the first level. */
  parentName: string | null;
  taps: number;
  followers: number;
  /** From 0 to 1, the most tapped button. */
  heat: number;
  /** Taps on some buttons never reach us: WeChat itself answers them. */
  isReported: boolean;
};

export type ClickReport = {
  /** The buttons that do something, the most tapped first. */
  rows: ClickRow[];
  /** Buttons of older menus that were tapped in the period. */
  removed: ClickRow[];
  taps: number;
};

/**
 * Joins the counts with the buttons they belong to.
 *
 * @param nameOf a button that is no longer in the menu, null where no version has it
 */
export function reportClicks(
  document: MenuDocument,
  clicks: readonly ButtonClicks[],
  nameOf: (buttonId: string) => string | null,
): ClickReport {
  const counts = new Map(clicks.map((each) => [each.buttonId, each]));
  const most = Math.max(1, ...clicks.map(({ taps }) => taps));
  const toRow = (id: string) => {
    const { taps = 0, followers = 0 } = counts.get(id) ?? {};
    return { id, taps, followers, heat: taps / most };
  };
  const leaves = leavesOf(document);
  const presentIds = new Set(leaves.map(({ id }) => id));
  const parents = new Map(
    document.buttons.flatMap((button) => button.items.map((item) => [item.id, button.name])),
  );
  const rows = leaves.map((leaf) => ({
    ...toRow(leaf.id),
    name: leaf.name,
    parentName: parents.get(leaf.id) ?? null,
    isReported: isReported(leaf),
  }));
  const removed = clicks
    .filter(({ buttonId, taps }) => taps > 0 && !presentIds.has(buttonId))
    .map(({ buttonId }) => ({
      ...toRow(buttonId),
      name: nameOf(buttonId) ?? "",
      parentName: null,
      isReported: true,
    }));
  const taps = clicks.reduce((sum, each) => sum + each.taps, 0);
  return { rows: mostTappedFirst(rows), removed: mostTappedFirst(removed), taps };
}

function isReported({ action }: MenuLeaf): boolean {
  return action === null || rowOf(action.type).sends !== null;
}

/** Those that cannot be counted come last, whatever their zero means. */
function mostTappedFirst(rows: ClickRow[]): ClickRow[] {
  return rows.toSorted((a, b) => Number(b.isReported) - Number(a.isReported) || b.taps - a.taps);
}
