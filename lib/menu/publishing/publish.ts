import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AuditEventName } from "@/lib/audit/events";
import { type AuditEntry, recordAudit, whoIs } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { refuseWrong } from "@/lib/menu/checking/refuse-wrong";
import { markConditionalMenusGone } from "@/lib/menu/conditional/writes";
import { EMPTY_MENU, type MenuDocument } from "@/lib/menu/document";
import type { Outcome } from "@/lib/menu/types";
import { toWireMenu } from "@/lib/menu/wire-menu";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { log } from "@/lib/platform/log";
import type { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { blamedFields } from "./blame";

/** Who publishes, on which account: a person at the desk, what was scheduled by one, or the command line. */
export type Publisher = { accountId: AccountId; actor: AuditEntry["actor"] };

/**
 * Puts a menu live at WeChat and keeps it, with what came of it, as the account's next version.
 *
 * @param onPublished what else belongs to the version's transaction
 * @returns "invalid" before WeChat is asked, "wechat-refused" or "wechat-unreachable" after it, each with the buttons
 * that are or can be meant as fields, "buttonId.field"
 */
export async function publishDocument(
  publisher: Publisher,
  menu: { document: MenuDocument; note: string },
  onPublished?: (tx: Database, number: number) => Promise<void>,
): Promise<{ number: number } | Refusal> {
  const wrong = refuseWrong(menu.document);
  if (wrong) return wrong;
  const refusal = await send(publisher, menu);
  if (refusal) return refusal;
  try {
    return { number: await recordVersion(publisher, { ...menu, outcome: "published" }, onPublished) };
  } catch (error) {
    // The menu is live: "nothing was changed" would be a lie.
    log.error({ err: error, accountId: publisher.accountId }, "menu is live but was not recorded");
    return new Refusal("failed", TEXTS.unrecorded);
  }
}

/**
 * Takes the menu from all followers, conditional ones included: a version without buttons, so that whoever asks what is
 * live is told so. WeChat's refusals and silence are thrown through.
 */
export async function removeMenu(publisher: Publisher, note: string): Promise<number> {
  const { accountId } = publisher;
  const wechat = await wechatFor(accountId);
  await wechat.menu.delete();
  const version = { document: EMPTY_MENU, note, outcome: "published" } as const;
  return recordVersion(publisher, { ...version, event: "menu.deleted" }, (tx) =>
    markConditionalMenusGone(tx, accountId),
  );
}

async function send(
  publisher: Publisher,
  menu: { document: MenuDocument; note: string },
): Promise<Refusal | null> {
  const wechat = await wechatFor(publisher.accountId);
  const answer = await tryWeChat(() => wechat.menu.create(toWireMenu(menu.document)));
  if (answer.ok) return null;
  // Where no token could be had, no menu was sent either, and there is nothing to keep.
  if (!answer.failure.path.endsWith("/menu/create")) throw answer.failure;
  if (answer.failure.type === "unreachable") {
    const failure = silent(answer.failure);
    await recordVersion(publisher, { ...menu, outcome: "unknown", failure });
    return new Refusal("wechat-unreachable", failure);
  }
  const { errcode, meaning } = answer.failure;
  const failure = refused(answer.failure);
  await recordVersion(publisher, { ...menu, outcome: "refused", failure });
  const fields = blamedFields(errcode, menu.document).map((field) => [field, meaning] as const);
  return new Refusal("wechat-refused", failure, Object.fromEntries(fields));
}

const EVENTS = {
  published: "menu.published",
  refused: "menu.refused",
  unknown: "menu.unanswered",
} as const satisfies Record<Outcome, AuditEventName>;

type NewVersion = {
  document: MenuDocument;
  note: string;
  outcome: Outcome;
  failure?: Localized;
  /** What happened, where the outcome does not say it. */
  event?: AuditEventName;
};

async function recordVersion(
  { actor, accountId }: Publisher,
  { document, note, outcome, failure, event = EVENTS[outcome] }: NewVersion,
  onRecorded?: (tx: Database, number: number) => Promise<void>,
): Promise<number> {
  // The webhook has to learn which buttons there are now. And of two publications one waits for the other here, so that
  // both get numbers of their own.
  return changeAccount(accountId, async (tx) => {
    const { _max } = await tx.menuVersion.aggregate({ where: { accountId }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const content = { content: document, note, outcome, ...(failure && { failure }) };
    const { actorId: publishedById, actorName: publishedBy } = whoIs(actor);
    await tx.menuVersion.create({ data: { accountId, number, ...content, publishedById, publishedBy } });
    const detail = { number, note, outcome, ...(failure && { failure }) };
    await recordAudit(tx, { actor, accountId, event, subject: `#${number}`, detail });
    await onRecorded?.(tx, number);
    return number;
  });
}

function refused({ explanation: { zh, en } }: WeChatRefusal): Localized {
  return {
    zh: `微信拒绝了这个菜单，线上的菜单没有改变：${zh}`,
    en: `WeChat refused this menu; the live one is unchanged: ${en}`,
  };
}

function silent({ meaning }: WeChatUnreachable): Localized {
  return {
    zh: `${meaning.zh}：菜单可能已经生效，也可能没有。请先看一下线上的菜单，再决定是否重新发布。`,
    en: `${meaning.en}: the menu may be live or not. Look at the live menu before you publish again.`,
  };
}

const TEXTS = {
  unrecorded: {
    zh: "菜单已经在微信上生效，但没能记入发布记录。请不要重复发布，把时间告诉管理员查看日志。",
    en: "The menu is live at WeChat but could not be recorded here. Do not publish it again; tell an administrator the time.",
  },
} as const satisfies Record<string, Localized>;
