import { z } from "zod";
import { listArticlesById } from "@/lib/articles/data";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { db, type Prisma } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { log } from "@/lib/platform/log";
import { type Page, type PageRequest, placeSchema, type Reading, readPage } from "@/lib/platform/page";
import { listQrCodeNames } from "@/lib/qrcodes/data";
import { type RuleInput, replySchema, storedTriggerSchema } from "./schema";
import { type ArticleCard, type CodeChoice, type ListedRule, REPLY_MODES, type SavedRule } from "./types";

/** How many cards or codes a page names; a query takes no list of any length. */
const MAX_NAMED = 500;

/** One page of an account's rules: highest priority first, then the newest. */
export async function listRules(
  accountId: AccountId,
  request: PageRequest & { search?: string },
): Promise<Page<ListedRule>> {
  const searchText = request.search ? { contains: toSearchText(request.search.trim()) } : undefined;
  return readPage(request, cursor, async (reading) => {
    const order = reading.isBackward ? ("asc" as const) : ("desc" as const);
    const rows = await db.rule.findMany({
      where: { accountId, searchText, ...placeOf(reading) },
      orderBy: [{ priority: order }, { createdAt: order }, { id: order }],
      take: reading.take,
      omit: { accountId: true, searchText: true },
    });
    return rows.map(toListedRule);
  });
}

/** A rule with what its form needs; null when the account has no such rule. */
export async function getRule(accountId: AccountId, id: string): Promise<ListedRule | null> {
  const row = await db.rule.findFirst({
    where: { id, accountId },
    omit: { accountId: true, searchText: true },
  });
  return row && toListedRule(row);
}

/** The rule as it is stored now, and who stored it. */
export async function getSavedRule(accountId: AccountId, id: string): Promise<SavedRule | null> {
  const [rule, changedBy] = await Promise.all([
    getRule(accountId, id),
    getLastChanger(accountId, "rule.updated", id),
  ]);
  return rule && { rule, changedBy };
}

/** The cards that these replies show, as far as they exist. */
export async function listCardsOf(
  accountId: AccountId,
  rules: readonly Pick<RuleInput, "replies">[],
): Promise<ArticleCard[]> {
  const replies = rules.flatMap((rule) => rule.replies);
  const ids = new Set(replies.flatMap((reply) => (reply.type === "news" ? reply.articleIds : [])));
  const articles = await listArticlesById(accountId, [...ids].slice(0, MAX_NAMED));
  return articles.map(({ id, title, description, pictureUrl, url }) => ({
    id,
    title,
    description,
    pictureUrl,
    url,
  }));
}

/** The codes that these triggers name, as far as they exist. */
export async function listCodesOf(
  accountId: AccountId,
  rules: readonly Pick<RuleInput, "triggers">[],
): Promise<CodeChoice[]> {
  const triggers = rules.flatMap((rule) => rule.triggers);
  const scenes = new Set(triggers.flatMap((trigger) => (trigger.type === "scan" ? [trigger.scene] : [])));
  return listQrCodeNames(accountId, [...scenes].slice(0, MAX_NAMED));
}

/** The text that the list's search looks through. */
export function ruleSearchText({
  name,
  triggers,
  replies,
}: Pick<RuleInput, "name" | "triggers" | "replies">): string {
  const words = triggers.flatMap((trigger) => {
    if (trigger.type === "keyword") return trigger.text;
    if (trigger.type === "scan") return trigger.scene;
    return trigger.type === "click" ? trigger.key : [];
  });
  const texts = replies.flatMap((reply) => (reply.type === "text" ? [reply.text] : []));
  return toSearchText(name, ...words, ...texts);
}

type Place = { priority: number; createdAt: Date; id: string };

const cursor = {
  write: ({ priority, createdAt, id }: Place) => `${priority}.${createdAt.getTime()}.${id}`,
  read: (text: string): Place | null => {
    const [priority, ...place] = text.split(".");
    const { data } = z.tuple([z.coerce.number().int(), placeSchema]).safeParse([priority, place]);
    return data ? { priority: data[0], createdAt: new Date(data[1][0]), id: data[1][1] } : null;
  },
};

/** A range of priorities for the index, less what was shown of the very same priority. */
function placeOf({ from, isBackward }: Reading<Place>): Prisma.RuleWhereInput {
  if (!from) return {};
  const { priority, createdAt, id } = from;
  return isBackward
    ? {
        priority: { gte: priority },
        NOT: { priority, OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lte: id } }] },
      }
    : {
        priority: { lte: priority },
        NOT: { priority, OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gte: id } }] },
      };
}

type StoredColumns = Omit<Awaited<ReturnType<typeof db.rule.findFirstOrThrow>>, "accountId" | "searchText">;

/** A row as the list and the form show it; empty in parts where it cannot be read. */
export function toListedRule(row: StoredColumns): ListedRule {
  const { triggers, replies, replyMode, ...columns } = row;
  const parsed = columnsSchema.safeParse({ triggers, replies, replyMode });
  if (parsed.error) log.error({ err: parsed.error, ruleId: row.id }, "a rule in the database cannot be read");
  // Shown empty rather than not at all, so that somebody can see it and mend it.
  return { ...columns, ...(parsed.data ?? { triggers: [], replies: [], replyMode: "all" }) };
}

const columnsSchema = z.object({
  triggers: z.array(storedTriggerSchema),
  replies: z.array(replySchema),
  replyMode: z.enum(REPLY_MODES),
});
