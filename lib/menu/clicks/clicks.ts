import { rowOf } from "@/lib/menu/action-types";
import type { MenuButton, MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { buttonOf, countedId } from "./counted-button";

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

/** A menu that some followers have, and the taps in it. */
export type ConditionalClicks = { id: string; name: string; rows: ClickRow[] };

export type ClickReport = {
  /** The buttons of the default menu that do something, or did, the most tapped first. */
  rows: ClickRow[];
  /** The menus for some of the followers that are live. */
  conditional: ConditionalClicks[];
  /** Buttons of older menus that were tapped in the period. */
  removed: ClickRow[];
  taps: number;
};

/** The menus that followers have now. */
export type LiveMenus = {
  document: MenuDocument;
  conditional: readonly { id: string; name: string; document: MenuDocument }[];
};

/**
 * Joins the counts with the buttons they belong to. Of a button that stands in several menus each has its own.
 *
 * @param nameOf a button that is in no menu any more, null where no version has it
 */
export function reportClicks(
  { document, conditional }: LiveMenus,
  clicks: readonly ButtonClicks[],
  nameOf: (buttonId: string) => string | null,
): ClickReport {
  const most = Math.max(1, ...clicks.map(({ taps }) => taps));
  const left = new Map(clicks.map((each) => [each.buttonId, each]));
  const toRow = (button: Pick<ClickRow, "id" | "name" | "parentName" | "isReported">, counted: string) => {
    const { taps = 0, followers = 0 } = left.get(counted) ?? {};
    left.delete(counted);
    return { ...button, taps, followers, heat: taps / most };
  };
  const rowsOf = (menu: MenuDocument, countedFor: (id: string) => string) =>
    placesOf(menu)
      .map(({ isParent, ...button }) => ({ isParent, row: toRow(button, countedFor(button.id)) }))
      // What a parent did before it had items is over; it stands here where there is anything to count.
      .filter(({ isParent, row }) => !isParent || row.taps > 0)
      .map(({ row }) => row);
  const rows = rowsOf(document, (id) => id);
  const ofConditional = conditional.map((menu) => {
    const own = (id: string) => countedId(menu.id, id);
    // Without the menu's id it was counted before menus were told apart, for a button that is in this one only.
    const ownRows = rowsOf(menu.document, (id) => (left.has(own(id)) ? own(id) : id));
    return { id: menu.id, name: menu.name, rows: mostTappedFirst(ownRows) };
  });
  const gone = [...left.values()]
    .filter(({ taps }) => taps > 0)
    .map(({ buttonId }) => {
      const name = nameOf(buttonOf(buttonId)) ?? "";
      return toRow({ id: buttonId, name, parentName: null, isReported: true }, buttonId);
    });
  const taps = clicks.reduce((sum, each) => sum + each.taps, 0);
  return {
    rows: mostTappedFirst(rows),
    conditional: ofConditional,
    removed: mostTappedFirst(gone),
    taps,
  };
}

function placesOf(document: MenuDocument) {
  return document.buttons.flatMap((top) => [
    {
      id: top.id,
      name: top.name,
      parentName: null,
      isParent: top.items.length > 0,
      isReported: isReported(top),
    },
    ...top.items.map((item) => ({
      id: item.id,
      name: item.name,
      parentName: top.name,
      isParent: false,
      isReported: isReported(item),
    })),
  ]);
}

function isReported({ action, items = [] }: MenuLeaf & Partial<Pick<MenuButton, "items">>): boolean {
  return items.length > 0 || action === null || rowOf(action.type).sends !== null;
}

/** Those that cannot be counted come last, whatever their zero means. */
function mostTappedFirst(rows: ClickRow[]): ClickRow[] {
  return rows.toSorted((a, b) => Number(b.isReported) - Number(a.isReported) || b.taps - a.taps);
}
