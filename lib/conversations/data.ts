import type { AccountId } from "@/lib/auth/account-id";
import { getWholeDelivery, listStoredDeliveries } from "@/lib/deliveries/data";
import { searchDeliveries } from "@/lib/deliveries/search";
import type { StoredDelivery } from "@/lib/deliveries/types";
import { listFollowUps } from "@/lib/follow-ups/data";
import { findSentButtons } from "@/lib/menu/clicks/data";
import { PAGE_SIZE } from "@/lib/platform/page";
import { listQrCodeNames } from "@/lib/qrcodes/data";
import { listRuleNames } from "@/lib/replies/data";
import { verdictSchema } from "@/lib/replies/schema";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import { ANSWERABLE_KINDS, isScan, isTap } from "./kinds";
import type { DeliveryFilter } from "./schema";
import type { DeliveryDetail, DeliveryPage, DeliveryRow, ReplySummary } from "./types";

/** One page of the log, newest first. */
export async function listDeliveries(accountId: AccountId, filter: DeliveryFilter): Promise<DeliveryPage> {
  const { openid, below, kind, search: text, isUnanswered } = filter;
  const unansweredKinds = isUnanswered ? ANSWERABLE_KINDS : null;
  const search = { openid, below, kind, text, unansweredKinds };
  // One more than fits on a page tells whether there is another.
  const { ids, end } = await searchDeliveries(accountId, search, PAGE_SIZE + 1);
  const shownIds = ids.slice(0, PAGE_SIZE);
  const isFull = ids.length > PAGE_SIZE;
  const rows = await listDeliveriesById(accountId, shownIds);
  if (isFull) return { rows, next: String(shownIds.at(-1)), searchedBackTo: null };
  return { rows, next: end && String(end.id), searchedBackTo: end?.receivedAt ?? null };
}

/** Certain deliveries of an account, newest first; unknown ids are left out. */
export async function listDeliveriesById(
  accountId: AccountId,
  ids: readonly number[],
): Promise<DeliveryRow[]> {
  return toRows(accountId, await listStoredDeliveries(accountId, ids));
}

/** Everything that is kept of one delivery; null when the account has no such row. */
export async function getDelivery(accountId: AccountId, id: number): Promise<DeliveryDetail | null> {
  const storedDelivery = await getWholeDelivery(accountId, id);
  if (!storedDelivery) return null;
  const [[row], followUpDetails] = await Promise.all([
    toRows(accountId, [storedDelivery]),
    listFollowUps(accountId, [id]),
  ]);
  const { key, message, reply, response } = storedDelivery;
  return row ? { ...row, key, message, replyContent: reply, followUpDetails, response } : null;
}

async function toRows(accountId: AccountId, storedRows: readonly StoredDelivery[]): Promise<DeliveryRow[]> {
  const rows = storedRows.map((row) => ({
    ...row,
    verdict: verdictSchema.safeParse(row.verdict).data ?? null,
  }));
  const ruleIds = [...new Set(rows.flatMap(({ ruleId }) => ruleId ?? []))];
  const deliveryIds = rows.map(({ id }) => id);
  const [rules, followUps, buttons, codes] = await Promise.all([
    listRuleNames(accountId, ruleIds),
    listFollowUps(accountId, deliveryIds),
    findSentButtons(
      accountId,
      rows.flatMap((row) => sentInTap(row) ?? []),
    ),
    listQrCodeNames(accountId, [...new Set(rows.flatMap((row) => sceneOf(row) ?? []))]),
  ]);
  const codeNames = new Map(codes.map(({ scene, name }) => [scene, name] as const));
  return rows.map(({ id, ruleId, verdict, reply, ...row }) => ({
    ...row,
    id: String(id),
    button: buttons.get(sentInTap({ ...row, verdict }) ?? "") ?? null,
    codeName: codeNames.get(sceneOf(row) ?? "") ?? null,
    rule: rules.get(ruleId ?? "") ?? null,
    verdict,
    reply: summarizeReply(reply),
    followUps: followUps.flatMap(({ deliveryId, state }) => (deliveryId === id ? state : [])),
  }));
}

/** What a tap on the menu carried; where the line tells what was scanned or sent, the key that a rule answered to. */
function sentInTap({
  kind,
  summary,
  verdict,
}: Pick<DeliveryRow, "kind" | "summary" | "verdict">): string | null {
  if (isTap(kind)) return summary;
  return verdict?.trigger?.type === "click" ? verdict.trigger.key : null;
}

/** The scene of the code that was scanned. */
function sceneOf({ kind, summary }: Pick<DeliveryRow, "kind" | "summary">): string | null {
  return isScan(kind) && summary !== "" ? summary : null;
}

function summarizeReply(reply: PassiveReply | null): ReplySummary | null {
  if (!reply) return null;
  const { type } = reply;
  const count = type === "news" ? reply.articles.length : 1;
  return { type, text: excerptOf(reply), count };
}

function excerptOf(reply: PassiveReply): string {
  switch (reply.type) {
    case "text":
      return reply.content.slice(0, 200);
    case "news":
      return reply.articles.map(({ title }) => title).join(" · ");
    case "video":
    case "music":
      return reply.title ?? "";
    case "image":
    case "voice":
      return "";
    case "transferCustomerService":
      return reply.kfAccount ?? "";
    default:
      return reply satisfies never;
  }
}
