import type { AccountId } from "@/lib/auth/account-id";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { readContent } from "@/lib/menu/data";
import { leavesOf, type MenuDocument, sentBy } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { countedId } from "./counted-button";

/** What a tap's event tells of its button. */
export type Tap = {
  kind: string;
  /** The key, address or page that the event carries. */
  target: string;
  /** WeChat's id of the menu, where the event carries one. */
  menuId: string | null;
  at: Date;
};

/** Finds what a tap is counted for by the menus that followers had; null where none of them had such a button. */
export type ButtonFinder = (tap: Tap) => string | null;

/** Reads every menu that was live on an account, or may have been. */
export async function readTapTargets(accountId: AccountId): Promise<ButtonFinder> {
  const [versions, conditional] = await Promise.all([
    db.menuVersion.findMany({
      where: { accountId, outcome: { not: "refused" } },
      orderBy: { number: "asc" },
      select: { number: true, content: true, publishedAt: true },
    }),
    listLiveConditionalMenus(accountId),
  ]);
  return createButtonFinder({
    versions: versions.map(({ number, content, publishedAt }) => ({
      document: readContent(content, number),
      since: publishedAt,
    })),
    conditional,
  });
}

/**
 * An event names no button, only what the button sends. Of several buttons that ever sent the same, the tapped one is
 * in the menu that was live at that time, or, as phones show menus for longer, in the latest one before it.
 *
 * @param menus.versions the oldest first
 */
export function createButtonFinder(menus: {
  versions: readonly { document: MenuDocument; since: Date }[];
  conditional: readonly { id: string; menuId: string; document: MenuDocument }[];
}): ButtonFinder {
  const byVersion = new Map<string, { since: number; id: string }[]>();
  for (const { document, since } of menus.versions)
    for (const [target, id] of targetsOf(document, null)) {
      const senders = byVersion.get(target) ?? [];
      if (senders.at(-1)?.id !== id) senders.push({ since: since.getTime(), id });
      byVersion.set(target, senders);
    }
  const byMenu = new Map(
    menus.conditional.map(({ id, menuId, document }) => [menuId, targetsOf(document, id)]),
  );
  return ({ kind, target, menuId, at }) => {
    const event = `${carriedBy(kind)} ${target}`;
    const ofMenu = menuId === null ? undefined : byMenu.get(menuId)?.get(event);
    const senders = byVersion.get(event);
    const ofVersion = senders?.findLast(({ since }) => since <= at.getTime()) ?? senders?.[0];
    const anywhere = () => [...byMenu.values()].find((targets) => targets.has(event))?.get(event);
    return ofMenu ?? ofVersion?.id ?? anywhere() ?? ownKey(kind, target);
  };
}

/** What the buttons of a menu send, each with what its taps are counted for. Of two that send the same, WeChat cannot tell which. */
function targetsOf(document: MenuDocument, menuId: string | null): ReadonlyMap<string, string> {
  const senders = leavesOf(document).flatMap((leaf) => {
    const event = sentBy(leaf);
    return event ? [[`${event.as} ${event.text}`, countedId(menuId, leaf.id)] as const] : [];
  });
  // The last entry of a map wins, and the first button is to win.
  return new Map(senders.reverse());
}

/** Keys are of one kind, however the tap came about: a button may have been changed from one to the other. */
function carriedBy(kind: string): "url" | "pagePath" | "key" {
  if (kind === "view") return "url";
  return kind === "viewMiniprogram" ? "pagePath" : "key";
}

/** A key of ours carries its button's id; this finds those of menus that are gone without a trace. */
function ownKey(kind: string, target: string): string | null {
  return carriedBy(kind) === "key" ? (/^MENU_([0-9a-f]{12})$/.exec(target)?.[1] ?? null) : null;
}
