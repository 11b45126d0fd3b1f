import type { Account, Menu } from "@/lib/sandbox/state/account";
import type { MatchRule } from "@/lib/sandbox/state/conditional-menus";
import type { Follower } from "@/lib/sandbox/state/follower";
import type { Platform } from "./platform";

/** What one follower sees, and the id by which events name it. */
export type LiveMenu = { menu: Menu; menuId: number; isConditional: boolean };

/**
 * The menu that this follower gets: the newest conditional menu that matches, else the default one (Custom menus ›
 * Conditional menus). Null when there is none, or when menus are switched off in the console.
 */
export function liveMenuOf(
  { state }: Pick<Platform, "state">,
  account: Account,
  follower: Follower,
): LiveMenu | null {
  const menu = defaultMenuOf(account);
  if (!menu || !isMenuShown(account)) return null;
  const match = state.conditionalMenus.list(account.appId).find(({ rule }) => fits(rule, follower));
  if (match) return { menu: match.menu, menuId: match.menuId, isConditional: true };
  return { menu, menuId: account.menuId, isConditional: false };
}

/** What everybody else sees: made in the console, or by the API. The later one replaced the other. */
export function defaultMenuOf(account: Account): Menu | null {
  return account.consoleMenu ?? account.menu;
}

/** Whether followers see the menus: they are not closed, and no server mode has put the console's one to rest (assumed). */
export function isMenuShown({ menuClosed, consoleMenu, consoleMenuRests }: Account): boolean {
  return !menuClosed && !(consoleMenu && consoleMenuRests);
}

/** The id that the account's next menu gets. */
export function nextMenuId({ menuId, lastMenuId }: Account): number {
  return Math.max(menuId, lastMenuId) + 1;
}

/** Of several tags the one that was given last counts. */
function fits({ tagId, client }: MatchRule, follower: Follower): boolean {
  if (tagId !== null && tagId !== follower.tagIds.at(-1)) return false;
  return client === null || client === CLIENTS[follower.platform];
}

const CLIENTS = { ios: "1", android: "2", other: "3" } as const;
