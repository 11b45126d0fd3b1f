import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { Locale } from "@/lib/platform/i18n/locale";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import type { MenuDocument } from "./document";
import type { Live } from "./types";
import { getPublishedVersion } from "./versions";
import { fromWireMenu, toWireMenu } from "./wire-menu";

/**
 * What followers have at WeChat, beside what was published from here last.
 *
 * @param draft whose buttons are recognized, too
 */
export async function getLive(accountId: AccountId, locale: Locale, draft: MenuDocument): Promise<Live> {
  try {
    const wechat = await wechatFor(accountId);
    const published = await getPublishedVersion(accountId, locale);
    const { buttons, isOpen } = await wechat.menu.currentSelfmenuInfo();
    if (buttons.length === 0) return { type: "none" };
    const document = fromWireMenu(buttons, published?.document ?? draft);
    const isSame =
      published && JSON.stringify(toWireMenu(document)) === JSON.stringify(toWireMenu(published.document));
    return isSame ? { type: "same", isOpen } : { type: "differs", document, lost: [], isOpen };
  } catch (error) {
    if (error instanceof WeChatRefusal) {
      const message = `${error.meaning[locale]} (${error.errcode})`;
      return { type: "failed", message, advice: error.advice[locale] };
    }
    if (error instanceof WeChatUnreachable)
      return { type: "failed", message: error.meaning[locale], advice: error.advice[locale] };
    throw error;
  }
}
