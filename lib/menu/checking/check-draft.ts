import { requireAccount } from "@/lib/accounts/data";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import {
  type ActionFieldName,
  type ActionRow,
  type ActionValues,
  type ButtonAction,
  isKeyed,
  rowOf,
} from "@/lib/menu/action-types";
import { getDraft } from "@/lib/menu/data";
import { leavesOf, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { env, sandboxUrl } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locale";
import { listRulesTriggeredBy } from "@/lib/replies/data";
import type { WeChat } from "@/lib/wechat/api/client";
import type { MaterialType } from "@/lib/wechat/api/materials";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { type CheckFacts, checkDocument } from "./checks";
import { checkMessages } from "./messages";
import type { Finding } from "./types";
import { visitLink } from "./visit-link";

/** For one page to answer, in milliseconds; all are asked at once. */
const VISIT_LIMIT = 4000;
/** Material is found by paging only; beyond these pages nothing is said of it. */
const MATERIAL_PAGES = 5;
const MATERIAL_A_PAGE = 20;

/** Everything that there is to say about the draft, asked of WeChat and of the linked pages too. */
export async function checkDraft({ accountId, locale }: ActionContext): Promise<Finding[]> {
  const [{ document }, { kind }, wechat] = await Promise.all([
    getDraft(accountId),
    requireAccount(accountId),
    wechatFor(accountId),
  ]);
  const facts = { accountKind: kind, ...(await readReplies(accountId, document)) };
  const findings = checkDocument(document, locale, facts);
  const wrong = new Set(findings.flatMap(({ isWrong, buttonId }) => (isWrong ? [buttonId] : [])));
  // What is wrong in itself is not asked after.
  const leaves = leavesOf(document).filter(({ id }) => !wrong.has(id));
  if (leaves.length === 0) return findings;
  const asked = await Promise.all([
    checkPermission(wechat, locale),
    ...leaves.map((leaf) => checkLeaf(wechat, leaf, locale)),
  ]);
  return [...findings, ...asked.flatMap((one) => one ?? [])];
}

/** Of the menu's keys those that an enabled rule answers, and the rule that answers whatever is left. */
async function readReplies(
  accountId: AccountId,
  document: MenuDocument,
): Promise<Required<Pick<CheckFacts, "repliedKeys" | "defaultReply">>> {
  const keys = leavesOf(document).flatMap(({ action, key }) => (isKeyed(action) ? [key] : []));
  if (keys.length === 0) return { repliedKeys: new Set(), defaultReply: null };
  const asked = keys.map((key) => ({ type: "click" as const, key }));
  const rules = await listRulesTriggeredBy(db, accountId, [{ type: "default" }, ...asked]);
  const enabledRules = rules.filter(({ enabled }) => enabled);
  const triggers = enabledRules.flatMap((rule) => rule.triggers);
  return {
    repliedKeys: new Set(triggers.flatMap((trigger) => (trigger.type === "click" ? [trigger.key] : []))),
    defaultReply:
      enabledRules.find((rule) => rule.triggers.some(({ type }) => type === "default"))?.name ?? null,
  };
}

async function checkPermission(wechat: WeChat, locale: Locale): Promise<Finding | null> {
  const isForbidden = await isRefused(() => wechat.menu.get(), 48001);
  if (!isForbidden) return null;
  return { isWrong: true, buttonId: null, field: null, message: checkMessages[locale].apiForbidden };
}

async function checkLeaf(wechat: WeChat, { id, action }: MenuLeaf, locale: Locale): Promise<Finding[]> {
  if (!action) return [];
  const row = rowOf(action.type);
  const findings = row.target.map((field) => checkTarget(wechat, field, row, action, locale));
  return (await Promise.all(findings)).flatMap((one) => (one ? [{ buttonId: id, ...one }] : []));
}

/** What a tap leads to, as far as it can be asked after. */
async function checkTarget(
  wechat: WeChat,
  field: ActionFieldName,
  { material }: ActionRow,
  action: ButtonAction,
  locale: Locale,
): Promise<Omit<Finding, "buttonId"> | null> {
  const t = checkMessages[locale];
  const values: ActionValues = action;
  const value = values[field] ?? "";
  switch (field) {
    case "url": {
      const message = await describeLink(value.trim(), locale);
      return message === null ? null : { isWrong: false, field, message };
    }
    case "mediaId": {
      const isGone = await isMaterialGone(wechat, value, material === "news" ? ["news"] : FILES);
      return isGone ? { isWrong: true, field, message: t.materialGone } : null;
    }
    case "articleId": {
      const isGone = await isRefused(() => wechat.publications.get(value), 53600);
      return isGone ? { isWrong: true, field, message: t.articleGone } : null;
    }
    case "appId":
    case "pagePath":
    case "title":
    case "fileId":
      return null;
    default:
      return field satisfies never;
  }
}

const FILES = ["image", "voice", "video"] as const;

async function describeLink(url: string, locale: Locale): Promise<string | null> {
  const t = checkMessages[locale];
  // Where there is no sandbox, its port may be anything else's.
  const ownOrigins = [new URL(env.PUBLIC_URL).origin, ...(env.SANDBOX === "on" ? [sandboxUrl] : [])];
  const visit = await visitLink(url, { ownOrigins, limit: VISIT_LIMIT });
  if (visit.type === "private") return t.linkPrivate;
  if (visit.type === "silent") return t.linkSilent;
  // Others, such as 403, are often said to machines only.
  const isBroken = visit.status === 404 || visit.status === 410 || visit.status >= 500;
  return isBroken ? t.linkBroken(visit.status) : null;
}

async function isMaterialGone(
  wechat: WeChat,
  mediaId: string,
  types: readonly MaterialType[],
): Promise<boolean> {
  for (const type of types) {
    for (let page = 0; ; page++) {
      const offset = page * MATERIAL_A_PAGE;
      if (page >= MATERIAL_PAGES) return false;
      const answer = await tryWeChat(() => wechat.materials.list({ type, offset, count: MATERIAL_A_PAGE }));
      // Where WeChat does not say, nothing is known, and that is no finding.
      if (!answer.ok || answer.value.items.some((item) => item.mediaId === mediaId)) return false;
      if (offset + MATERIAL_A_PAGE >= answer.value.total) break;
    }
  }
  return true;
}

async function isRefused(ask: () => Promise<unknown>, errcode: number): Promise<boolean> {
  const answer = await tryWeChat(ask);
  return !answer.ok && answer.failure.errcode === errcode;
}
