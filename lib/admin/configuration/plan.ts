import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { ArticleValues } from "@/lib/articles/schema";
import type { AccountId } from "@/lib/auth/account-id";
import type { Reply, RuleInput } from "@/lib/replies/schema";
import { type CodePlan, planCodes } from "./codes";
import { type Comparison, compare } from "./compare";
import type { Problem } from "./problem";
import type { Configuration, FileArticle, FileCode, FileReply, FileRule } from "./schema";
import type { Stored, StoredItem } from "./stored";

/** Everything that has to change; null for a part that the file leaves alone. */
export type Plan = {
  articles: Comparison<ArticleValues> | null;
  rules: Comparison<RuleInput> | null;
  codes: CodePlan | null;
};

/**
 * Works out what has to change so that the account has exactly what the file says. Changes nothing itself.
 *
 * @param now in ms
 * @returns the plan, or what in the file cannot be, measured against what the account has
 */
export function planChanges(
  accountId: AccountId,
  { articles, rules, codes }: Configuration,
  stored: Stored,
  now: number,
): Plan | { problems: Problem[] } {
  const articleId = createArticleIds(accountId, stored.articles);
  const remaining = articles?.map(({ key }) => articleId(key)) ?? stored.articles.map(({ id }) => id);
  const knownKeys = new Set(remaining);
  const isKnown = (key: string) => knownKeys.has(articleId(key));
  const toStored = (reply: FileReply) => toStoredReply(reply, articleId);
  const planned = codes ? planCodes(codes, stored.codes, toStored, now) : null;
  const problems = [
    ...(rules ? missingInRules(rules, isKnown) : abandonedArticles("rule", stored.rules, stored, knownKeys)),
    ...(codes ? missingInCodes(codes, isKnown) : abandonedArticles("code", stored.codes, stored, knownKeys)),
    ...(planned?.problems ?? []),
  ];
  if (problems.length > 0) return { problems };
  return {
    articles: articles ? compareArticles(articles, stored.articles, articleId, now) : null,
    rules: rules ? compareRules(rules, stored.rules, toStored, now) : null,
    codes: planned,
  };
}

export function isEmpty({ articles, rules, codes }: Plan): boolean {
  return [articles, rules, codes].every(
    (part) => !part || part.created.length + part.updated.length + part.deleted.length === 0,
  );
}

/**
 * An article's id follows from the account and the file's key, so that the key needs no column and the same file finds
 * its articles again. A key that is the id of an article means that one, wherever it was made.
 */
function createArticleIds(accountId: AccountId, stored: readonly StoredItem[]): (key: string) => string {
  const ids = new Set(stored.map(({ id }) => id));
  return (key) => {
    if (ids.has(key)) return key;
    return createHash("sha256").update(`${accountId}\n${key}`).digest("base64url").slice(0, 12);
  };
}

function compareArticles(
  articles: readonly FileArticle[],
  stored: readonly StoredItem[],
  articleId: (key: string) => string,
  now: number,
): Comparison<ArticleValues> {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const ids = articles.map(({ key }) => articleId(key));
  const wanted = articles.map(({ key, ...values }) => ({ label: `${key} (${values.title})`, values }));
  const idAt = (place: number) => ids[place] ?? "";
  return compare(wanted, stored, { rowOf: (place) => rows.get(idAt(place)), newId: idAt, now });
}

function compareRules(
  rules: readonly FileRule[],
  stored: readonly StoredItem[],
  toStored: (reply: FileReply) => Reply,
  now: number,
): Comparison<RuleInput> {
  // The desk allows two rules of one name; the oldest is then the one that is kept.
  const rows = new Map(stored.toReversed().map((row) => [row.label, row]));
  const wanted = rules.map((rule) => {
    const replies = rule.replies.map(toStored);
    return { label: rule.name, values: { ...rule, replies } };
  });
  return compare(wanted, stored, {
    rowOf: (place) => rows.get(wanted[place]?.label ?? ""),
    newId: () => randomBytes(9).toString("base64url"),
    now,
  });
}

function toStoredReply(reply: FileReply, articleId: (key: string) => string): Reply {
  return reply.type === "news" ? { type: "news", articleIds: reply.articles.map(articleId) } : reply;
}

type IsKnown = (key: string) => boolean;

function missingInRules(rules: readonly FileRule[], isKnown: IsKnown): Problem[] {
  return rules.flatMap(({ replies }, rule) => missingArticles(replies, ["rules", rule, "replies"], isKnown));
}

function missingInCodes(codes: readonly FileCode[], isKnown: IsKnown): Problem[] {
  return codes.flatMap((code, place) =>
    REPLY_LISTS.flatMap((list) => missingArticles(code[list] ?? [], ["codes", place, list], isKnown)),
  );
}

/** News replies whose articles would not exist. */
function missingArticles(
  replies: readonly FileReply[],
  place: readonly PropertyKey[],
  isKnown: IsKnown,
): Problem[] {
  return replies.flatMap((reply, number) => {
    if (reply.type !== "news") return [];
    return reply.articles.flatMap((key, article) => {
      if (isKnown(key)) return [];
      const path = [...place, number, "articles", article];
      return [{ path, message: `There is no article with the key "${key}"` }];
    });
  });
}

const REPLY_LISTS = ["replies", "followReplies", "pausedReplies"] as const;
const newsSchema = z.object({ type: z.literal("news"), articleIds: z.array(z.string()) });

/** Rules or codes that the file does not speak of, and that would lose an article. */
function abandonedArticles(
  what: "rule" | "code",
  holders: readonly StoredItem[],
  { articles }: Stored,
  knownKeys: ReadonlySet<string>,
): Problem[] {
  const titles = new Map(articles.map(({ id, label }) => [id, label]));
  return holders.flatMap(({ label, values }) =>
    shownArticles(REPLY_LISTS.flatMap((list) => values[list] ?? [])).flatMap((id) => {
      const title = titles.get(id);
      if (title === undefined || knownKeys.has(id)) return [];
      const message = `The article "${title}" (${id}) is missing here, and the ${what} "${label}" shows it; keep it, or give the ${what}s too`;
      return [{ path: ["articles"], message }];
    }),
  );
}

function shownArticles(replies: readonly unknown[]): string[] {
  return replies.flatMap((reply) => newsSchema.safeParse(reply).data?.articleIds ?? []);
}
