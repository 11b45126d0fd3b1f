import type { AccountId } from "@/lib/auth/account-id";
import { getFileAtWeChat } from "@/lib/media/identities/data";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { getPublishedVersion } from "@/lib/menu/data";
import { EMPTY_MENU } from "@/lib/menu/document";
import { buttonsSendingEarlier } from "./renew-content";
import type { EarlierContent } from "./types";

/** Which live menus send what a file of the library held before. WeChat is not asked. */
export async function getEarlierContent(accountId: AccountId, fileId: string): Promise<EarlierContent> {
  const file = await getFileAtWeChat(accountId, fileId);
  // Of a file that is gone there is nothing newer to send.
  if (!file) return { buttons: [], conditionalMenus: [] };
  const content = { fileId, mediaId: file.mediaId };
  const [published, menus] = await Promise.all([
    getPublishedVersion(accountId, "zh"),
    listLiveConditionalMenus(accountId),
  ]);
  return {
    buttons: buttonsSendingEarlier(published?.document ?? EMPTY_MENU, content),
    conditionalMenus: menus
      .filter(({ document }) => buttonsSendingEarlier(document, content).length > 0)
      .map(({ id, name }) => ({ id, name })),
  };
}
