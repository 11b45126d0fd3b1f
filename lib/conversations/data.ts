import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { containsText } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import { PAGE_SIZE } from "@/lib/platform/page";
import { verdictSchema } from "@/lib/replies/schema";
import { type PassiveReply, passiveReplySchema } from "@/lib/wechat/wire/reply";
import { ANSWERABLE_KINDS } from "./kinds";
import type { DeliveryFilter } from "./schema";
import type { DeliveryDetail, DeliveryPage, DeliveryRow, ReplySummary } from "./types";

/**
 * How many rows one search looks at. The table has millions, and no index helps with words, kinds or silence; so a
 * search goes back through the account's rows piece by piece, and the reader says whether to go on.
 */
export const SEARCH_WINDOW = 5000;

/** One page of the log, newest first. */
export async function listDeliveries(accountId: AccountId, filter: DeliveryFilter): Promise<DeliveryPage> {
  const { ids, end } = await findIds(accountId, filter);
  const shown = ids.slice(0, PAGE_SIZE);
  const isFull = ids.length > PAGE_SIZE;
  const rows = await listDeliveriesById(accountId, shown);
  if (isFull) return { rows, next: String(shown.at(-1)), searchedBackTo: null };
  return { rows, next: end && String(end.id), searchedBackTo: end?.receivedAt ?? null };
}

/** Certain deliveries of an account, newest first; unknown ids are left out. */
export async function listDeliveriesById(
  accountId: AccountId,
  ids: readonly number[],
): Promise<DeliveryRow[]> {
  const rows = await db.delivery.findMany({
    where: { accountId, id: { in: [...ids] } },
    orderBy: { id: "desc" },
    omit: { message: true, response: true, key: true },
  });
  return withRules(accountId, rows);
}

/** Everything that is kept of one delivery; null when the account has no such row. */
export async function getDelivery(accountId: AccountId, id: number): Promise<DeliveryDetail | null> {
  const stored = await db.delivery.findFirst({ where: { id, accountId } });
  const [row] = stored ? await withRules(accountId, [stored]) : [];
  if (!stored || !row) return null;
  const { key, response } = stored;
  const message = z.record(z.string(), z.unknown()).catch({}).parse(stored.message);
  return { ...row, key, message, replyContent: toReply(stored.reply), response };
}

type Found = {
  /** At most one more than fits on a page. */
  ids: number[];
  /** The oldest row that was looked at, if there are older ones. */
  end: { id: number; receivedAt: Date } | null;
};

async function findIds(accountId: AccountId, filter: DeliveryFilter): Promise<Found> {
  const where = {
    accountId,
    ...(filter.openid && { openid: filter.openid }),
    ...(filter.below !== null && { id: { lt: filter.below } }),
  };
  const conditions = conditionsOf(filter);
  if (conditions.length > 0) return searchIds(where, conditions);
  const rows = await db.delivery.findMany({
    where,
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: { id: true },
  });
  return { ids: rows.map(({ id }) => id), end: null };
}

type Range = { accountId: AccountId; openid?: string; id?: { lt: number } };

async function searchIds(range: Range, conditions: Sql[]): Promise<Found> {
  const limits = [
    sql`"accountId" = ${range.accountId}`,
    ...(range.openid ? [sql`"openid" = ${range.openid}`] : []),
    ...(range.id ? [sql`"id" < ${range.id.lt}`] : []),
  ];
  const [matches, end] = await Promise.all([
    db.$queryRaw`
      SELECT "id" FROM (
        SELECT "id", "openid", "kind", "summary", "reply" FROM "Delivery"
        WHERE ${joinSql(limits, " AND ")} ORDER BY "id" DESC LIMIT ${SEARCH_WINDOW}
      ) AS recent
      WHERE ${joinSql(conditions, " AND ")} ORDER BY "id" DESC LIMIT ${PAGE_SIZE + 1}`,
    db.delivery.findMany({
      where: range,
      orderBy: { id: "desc" },
      skip: SEARCH_WINDOW - 1,
      take: 2,
      select: { id: true, receivedAt: true },
    }),
  ]);
  const ids = idsSchema.parse(matches).map(({ id }) => id);
  // The second of the two tells that there is something beyond the window.
  return { ids, end: end.length === 2 ? (end[0] ?? null) : null };
}

function conditionsOf({ search, kind, isUnanswered }: DeliveryFilter): Sql[] {
  return [
    ...(kind ? [sql`"kind" = ${kind}`] : []),
    ...(isUnanswered ? [sql`"reply" IS NULL AND "kind" IN (${joinSql([...ANSWERABLE_KINDS])})`] : []),
    ...(search ? [sql`(${containsText(sql`"summary"`, search)} OR "openid" = ${search})`] : []),
  ];
}

type StoredRow = Omit<
  Awaited<ReturnType<typeof db.delivery.findFirstOrThrow>>,
  "message" | "response" | "key"
>;

async function withRules(accountId: AccountId, rows: StoredRow[]): Promise<DeliveryRow[]> {
  const ruleIds = [...new Set(rows.flatMap(({ ruleId }) => ruleId ?? []))];
  const rules = await db.rule.findMany({
    where: { accountId, id: { in: ruleIds } },
    select: { id: true, name: true },
  });
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return rows.map(({ id, ruleId, verdict, reply, accountId: _, ...row }) => ({
    ...row,
    id: String(id),
    rule: byId.get(ruleId ?? "") ?? null,
    verdict: verdictSchema.safeParse(verdict).data ?? null,
    reply: summarizeReply(toReply(reply)),
  }));
}

function toReply(stored: unknown): PassiveReply | null {
  return passiveReplySchema.safeParse(stored).data ?? null;
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

// SQLite gives whole numbers as bigint, PostgreSQL as number.
const idsSchema = z.array(z.object({ id: z.coerce.number() }));
