import type { TapPath } from "@/lib/phone/schema";
import type { MenuButton, MenuLeaf } from "@/lib/phone/types";
import { MINUTE } from "@/lib/platform/time";

/** The menu as the client shows it, and when it was fetched, in milliseconds. */
export type KeptMenu = { menu: MenuButton[]; fetchedAt: number };

/** Source: developers.weixin.qq.com, Custom menus › Create (refresh in the client). */
const REFETCH_AFTER_MS = 5 * MINUTE;

/** Entering the chat or the profile fetches the menu, unless that was done less than five minutes ago. */
export function afterEntering(kept: KeptMenu, live: MenuButton[], now: number): KeptMenu {
  return now - kept.fetchedAt > REFETCH_AFTER_MS ? { menu: live, fetchedAt: now } : kept;
}

/** Whether the account shows others another menu by now. */
export function isOutdated({ menu }: KeptMenu, live: MenuButton[]): boolean {
  return JSON.stringify(menu) !== JSON.stringify(live);
}

/** The button at a place of the menu, which is tapped though the account has another one by now. */
export function buttonAt(menu: MenuButton[], [first, second]: TapPath): MenuLeaf | undefined {
  const button = menu[first];
  if (second !== undefined) return button?.sub_button[second];
  return button?.type === undefined ? undefined : { ...button, type: button.type };
}
