import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { getPublishedVersion, readContent } from "@/lib/menu/data";
import type { MenuDocument } from "@/lib/menu/document";
import type { Loss } from "@/lib/menu/types";
import { sayFailure } from "@/lib/menu/wechat-failure";
import { type AnyWireButton, fromWireMenu, isKnownType, toWireMenu } from "@/lib/menu/wire-menu";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { type ConsoleReply, readConsoleReplies } from "./console-replies";
import { driftMessages } from "./messages";
import type { LiveState } from "./types";

/**
 * What followers have at WeChat, beside what was published from here last. That WeChat cannot say is an answer, too.
 *
 * @param draft whose buttons are recognized, too
 */
export async function getLiveState(
  accountId: AccountId,
  locale: Locale,
  draft: MenuDocument,
): Promise<LiveState> {
  const answer = await tryWeChat(() => readLiveMenu(accountId, draft));
  if (!answer.ok) return { type: "failed", ...sayFailure(answer.failure, locale) };
  if (!answer.value) return { type: "none" };
  const { document, isOpen, isPublished, lost } = answer.value;
  if (isPublished) return { type: "same", isOpen };
  return { type: "differs", document, lost: describeLosses(lost, locale), isOpen };
}

/** The live menu as a document, with what its console-made buttons say; null when followers have none. */
export type LiveMenu = {
  document: MenuDocument;
  isOpen: boolean;
  /** It is what was published from here last. */
  isPublished: boolean;
  replies: ConsoleReply[];
  lost: Loss[];
};

/** Asks WeChat; its refusals and silence are thrown through. */
export async function readLiveMenu(accountId: AccountId, draft: MenuDocument): Promise<LiveMenu | null> {
  const wechat = await wechatFor(accountId);
  // Only the first sees menus that were made in the console.
  const [{ buttons: current, isOpen }, byApi] = await Promise.all([
    wechat.menu.currentSelfmenuInfo(),
    wechat.menu.get(),
  ]);
  if (current.length === 0) return null;
  const buttons = byApi && shapeOf(byApi.buttons) === shapeOf(current) ? byApi.buttons : current;
  await settleUnanswered(accountId, buttons);
  const published = await getPublishedVersion(accountId, "zh");
  const isPublished = published !== null && isSameAs(published.document, buttons);
  const knownMenu = published ? { buttons: [...published.document.buttons, ...draft.buttons] } : draft;
  const document = fromWireMenu(buttons, knownMenu);
  return { document, isOpen, isPublished, ...readConsoleReplies(buttons, document) };
}

/** In the reader's words. */
function describeLosses(lost: readonly Loss[], locale: Locale): string[] {
  return lost.map(({ name, why }) => driftMessages[locale].lost[why](name));
}

/**
 * WeChat fell silent while a menu was published, and now it is there: then it was published after all. Whatever else is
 * live leaves the question open.
 */
async function settleUnanswered(accountId: AccountId, buttons: readonly AnyWireButton[]): Promise<void> {
  const latest = await db.menuVersion.findFirst({ where: { accountId }, orderBy: { number: "desc" } });
  if (latest?.outcome !== "unknown") return;
  const { number, publishedBy, publishedById, note } = latest;
  if (!isSameAs(readContent(latest.content, number), buttons)) return;
  await changeAccount(accountId, async (tx) => {
    const { count } = await tx.menuVersion.updateMany({
      where: { accountId, number, outcome: "unknown" },
      data: { outcome: "published" },
    });
    if (count === 0) return;
    await tx.menuDraft.updateMany({ where: { accountId }, data: { baseNumber: number } });
    const actor = publishedById === null ? null : { userId: publishedById, name: publishedBy };
    const detail = { number, note, outcome: "published" };
    await recordAudit(tx, { actor, accountId, event: "menu.published", subject: `#${number}`, detail });
  });
}

/** Whether taps on these buttons do what the document says, so that nobody changed anything elsewhere. */
function isSameAs(document: MenuDocument, buttons: readonly AnyWireButton[]): boolean {
  const leaves = buttons.flatMap(({ sub_button: items = [], ...top }) => (items.length > 0 ? items : [top]));
  if (!leaves.every(({ type }) => isKnownType(type))) return false;
  return JSON.stringify(toWireMenu(fromWireMenu(buttons, null))) === JSON.stringify(toWireMenu(document));
}

/** What both of WeChat's answers say of a menu in the same way. */
function shapeOf(buttons: readonly AnyWireButton[]): string {
  return JSON.stringify(
    buttons.map(({ name, type, sub_button: items = [] }) =>
      items.length > 0 ? [name, items.map((item) => [item.name, item.type])] : [name, type],
    ),
  );
}
