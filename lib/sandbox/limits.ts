import type { Account } from "@/lib/sandbox/state/account";
import { BEIJING_AHEAD } from "./time";

/** Which interfaces an account may call at all (Getting started › Interface permissions). */
export type Permission = "everyone" | "menu" | "customerMessage" | "users" | "qrcode" | "publish";

/** Whether the account's kind and verification give it the permission; without it the answer is 48001. */
export function mayCall(account: Pick<Account, "kind" | "verified">, permission: Permission): boolean {
  const verified = account.verified || account.kind === "test";
  switch (permission) {
    case "everyone":
      return true;
    case "menu":
    case "publish":
      return verified || account.kind === "service";
    case "customerMessage":
    case "users":
      return verified;
    case "qrcode":
      return verified && account.kind !== "subscription";
    default:
      return permission satisfies never;
  }
}

/**
 * Calls a day, for ordinary accounts and for test accounts (Getting started › Interface call limits). The page does
 * not list get_current_selfmenu_info and get_current_autoreply_info, most calls about tags, material, drafts, comments and publishing, the address lists and the quota calls, nor what test accounts
 * may do with conditional menus; these are assumed.
 */
const DAILY_CALLS: Record<string, readonly [ordinary: number, test: number]> = {
  "/cgi-bin/token": [2000, 200],
  "/cgi-bin/stable_token": [500_000, 500_000],
  "/cgi-bin/menu/create": [1000, 100],
  "/cgi-bin/menu/get": [10_000, 1000],
  "/cgi-bin/menu/delete": [1000, 100],
  "/cgi-bin/menu/addconditional": [2000, 200],
  "/cgi-bin/menu/delconditional": [2000, 200],
  "/cgi-bin/menu/trymatch": [20_000, 2000],
  "/cgi-bin/get_current_selfmenu_info": [10_000, 1000],
  "/cgi-bin/get_current_autoreply_info": [10_000, 1000],
  "/cgi-bin/qrcode/create": [100_000, 10_000],
  "/cgi-bin/user/get": [500, 100],
  "/cgi-bin/user/info": [5_000_000, 500_000],
  "/cgi-bin/user/info/batchget": [5_000_000, 500_000],
  "/cgi-bin/tags/create": [1000, 100],
  "/cgi-bin/tags/get": [1000, 100],
  "/cgi-bin/tags/update": [1000, 100],
  "/cgi-bin/tags/delete": [1000, 100],
  "/cgi-bin/tags/members/batchtagging": [100_000, 1000],
  "/cgi-bin/tags/members/batchuntagging": [100_000, 1000],
  "/cgi-bin/tags/getidlist": [500_000, 50_000],
  "/cgi-bin/user/tag/get": [500, 100],
  "/cgi-bin/message/custom/send": [500_000, 50_000],
  "/cgi-bin/media/upload": [5000, 500],
  "/cgi-bin/media/get": [10_000, 1000],
  "/cgi-bin/material/add_material": [5000, 500],
  "/cgi-bin/material/get_material": [10_000, 1000],
  "/cgi-bin/material/del_material": [5000, 500],
  "/cgi-bin/material/batchget_material": [10_000, 1000],
  "/cgi-bin/material/get_materialcount": [10_000, 1000],
  "/cgi-bin/media/uploadimg": [100_000, 1000],
  "/cgi-bin/draft/add": [1000, 100],
  "/cgi-bin/draft/update": [10_000, 1000],
  "/cgi-bin/draft/get": [10_000, 1000],
  "/cgi-bin/draft/delete": [1000, 100],
  "/cgi-bin/draft/count": [10_000, 1000],
  "/cgi-bin/draft/batchget": [10_000, 1000],
  "/cgi-bin/draft/switch": [1000, 100],
  "/cgi-bin/freepublish/submit": [100, 10],
  "/cgi-bin/freepublish/get": [10_000, 1000],
  "/cgi-bin/freepublish/delete": [1000, 100],
  "/cgi-bin/comment/open": [1000, 100],
  "/cgi-bin/comment/close": [1000, 100],
  "/cgi-bin/freepublish/batchget": [10_000, 1000],
  "/cgi-bin/freepublish/getarticle": [10_000, 1000],
  "/cgi-bin/getcallbackip": [10_000, 1000],
  "/cgi-bin/get_api_domain_ip": [10_000, 1000],
};

/** Calls that the account may make to an interface a day, or null where nothing is counted. */
export function dailyLimit(account: Pick<Account, "kind">, path: string): number | null {
  const limits = Object.hasOwn(DAILY_CALLS, path) ? DAILY_CALLS[path] : undefined;
  if (!limits) return null;
  return account.kind === "test" ? limits[1] : limits[0];
}

/** stable_token has a limit by the minute and two of its own for force_refresh (Access token › stable_token). */
export const STABLE_TOKEN_LIMITS = { callsPerMinute: 10_000, forcedPerDay: 20, forcedApartMs: 30_000 };

/** clear_quota, console and API together (API management › Clear quota). */
export const QUOTA_CLEARS_PER_MONTH = 10;

/** Counters begin anew at midnight in Beijing, whose clock is eight hours ahead of UTC all year. */
export function beijingPeriod(now: number, length: "month" | "day" | "minute"): string {
  const characters = { month: 7, day: 10, minute: 16 }[length];
  return new Date(now + BEIJING_AHEAD).toISOString().slice(0, characters);
}

/** Where followers are is told to verified service accounts and test accounts only (Interface permissions). */
export function mayTellLocation(account: Pick<Account, "kind" | "verified">): boolean {
  return account.kind === "test" || (account.kind === "service" && account.verified);
}
