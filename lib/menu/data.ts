import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { Locale } from "@/lib/platform/i18n/locale";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import { isKeyed } from "./checks";
import { leavesOf } from "./document";
import { toMenuJson } from "./json";
import type { LiveMenu, Menus, PublishedMenu } from "./types";
import { getPublishedVersion } from "./versions";
import { toMenuText, toMenuView } from "./wire";

/** What followers of the account have now, asked of WeChat; that it cannot say is an answer, too. */
export async function getLiveMenu(accountId: AccountId, locale: Locale): Promise<LiveMenu> {
  try {
    const wechat = await wechatFor(accountId);
    // Only the first sees menus that were made in the console, only the second conditional ones.
    const [current, byApi] = await Promise.all([wechat.menu.currentSelfmenuInfo(), wechat.menu.get()]);
    const buttons = current.buttons.length > 0 ? current.buttons : (byApi?.buttons ?? []);
    if (buttons.length === 0) return { type: "none" };
    return {
      type: "live",
      buttons: toMenuView(buttons),
      text: toMenuText(buttons),
      isOpen: current.isOpen,
      conditionalCount: byApi?.conditional.length ?? 0,
    };
  } catch (error) {
    if (error instanceof WeChatRefusal)
      return {
        type: "failed",
        message: `${error.meaning[locale]} (${error.errcode})`,
        advice: error.advice[locale],
      };
    if (error instanceof WeChatUnreachable)
      return { type: "failed", message: error.meaning[locale], advice: error.advice[locale] };
    throw error;
  }
}

/** What is live, and what was published from here last. It waits for WeChat. */
export async function getMenus(accountId: AccountId, locale: Locale): Promise<Menus> {
  const [live, published] = await Promise.all([getLiveMenu(accountId, locale), getPublishedMenu(accountId)]);
  return { live, published };
}

/** The menu that was published from here last; null when none was. */
export async function getPublishedMenu(accountId: AccountId): Promise<PublishedMenu | null> {
  const version = await getPublishedVersion(accountId, "zh");
  if (!version) return null;
  const { number, document, publishedBy, publishedAt } = version;
  return { number, text: toMenuJson(document), publishedBy, publishedAt };
}

/** The keys that buttons of the published menu send, each once, in the menu's order. */
export async function listMenuKeys(accountId: AccountId): Promise<{ key: string; button: string }[]> {
  const version = await getPublishedVersion(accountId, "zh");
  const keyed = version ? leavesOf(version.document).filter(({ action }) => isKeyed(action)) : [];
  return keyed
    .filter(({ key }, place) => keyed.findIndex((other) => other.key === key) === place)
    .map(({ key, name }) => ({ key, button: name }));
}
