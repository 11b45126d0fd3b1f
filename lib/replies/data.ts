import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { type JsonRowsQuery, readJsonRows } from "@/lib/platform/db/json-rows";
import { fromDatabaseTime } from "@/lib/platform/db/time";
import { log } from "@/lib/platform/log";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { replySchema, storedTriggerSchema } from "./schema";
import { type ArticleCard, REPLY_MODES, type StoredRule } from "./types";

/** An account's enabled rules and the articles that they show, with what tells whether a row has changed since. */
export type RuleBook = { rules: Shelf<StoredRule>; articles: Shelf<ArticleCard> };
type Shelf<T> = ReadonlyMap<string, { stamp: string; value: T | null }>;

/**
 * Reads the rules that an account answers by. Of what was read before, only rows that have changed are read again, so
 * that one changed rule among 100,000 costs a look at the numbers, not seconds.
 *
 * @param shownElsewhere articles that others than rules answer with
 */
export async function readRuleBook(
  accountId: AccountId,
  before: RuleBook | null,
  shownElsewhere: ReadonlySet<string> = new Set(),
): Promise<RuleBook> {
  const rules = await readShelf(ruleQuery(accountId), before?.rules, () => true, toRule);
  const shown = new Set(valuesOf(rules).flatMap(articleIdsOf));
  const articles = await readShelf(
    articleQuery(accountId),
    before?.articles,
    (id) => shown.has(id) || shownElsewhere.has(id),
    toArticle,
  );
  return { rules, articles };
}

/** What is on a shelf, without the rows that could not be read. */
export function valuesOf<T>(shelf: Shelf<T>): T[] {
  return [...shelf.values()].flatMap(({ value }) => value ?? []);
}

const STAMPS_A_PAGE = 5000;
const ROWS_A_PAGE = 500;

const stampColumns = { id: "value", revision: "value", updatedAt: "value" } as const;

function ruleQuery(accountId: AccountId) {
  const columns = {
    ...stampColumns,
    name: "value",
    priority: "value",
    triggers: "json",
    replyMode: "value",
    replies: "json",
    createdAt: "value",
  } as const;
  return { table: "Rule", columns, accountId, onlyIf: "enabled" };
}

function articleQuery(accountId: AccountId) {
  const columns = {
    ...stampColumns,
    title: "value",
    description: "value",
    pictureUrl: "value",
    url: "value",
  } as const;
  return { table: "Article", columns, accountId };
}

async function readShelf<T>(
  query: JsonRowsQuery,
  before: Shelf<T> | undefined,
  isWanted: (id: string) => boolean,
  parse: (row: unknown[]) => T | null,
): Promise<Shelf<T>> {
  const slice = startTimeSlice();
  const shelf = new Map<string, { stamp: string; value: T | null }>();
  const changed: string[] = [];
  for (const [id, stamp] of await readStamps(query)) {
    if (!isWanted(id)) continue;
    const known = before?.get(id);
    if (known?.stamp === stamp) shelf.set(id, known);
    else changed.push(id);
  }
  for (let start = 0; start < changed.length; start += ROWS_A_PAGE) {
    for (const row of await readJsonRows(query, { ids: changed.slice(start, start + ROWS_A_PAGE) })) {
      const [id, stamp] = stampOf(row);
      shelf.set(id, { stamp, value: parse(row) });
      if (slice.isOver()) await slice.rest();
    }
  }
  return shelf;
}

/** The identity of each row and of its present state. */
async function readStamps(query: JsonRowsQuery): Promise<Map<string, string>> {
  const slice = startTimeSlice();
  const stamps = new Map<string, string>();
  let after = "";
  for (;;) {
    const rows = await readJsonRows({ ...query, columns: stampColumns }, { after, limit: STAMPS_A_PAGE });
    for (const row of rows) {
      const [id, stamp] = stampOf(row);
      stamps.set(id, stamp);
      after = id;
    }
    if (rows.length < STAMPS_A_PAGE) return stamps;
    if (slice.isOver()) await slice.rest();
  }
}

function stampOf([id, revision, updatedAt]: unknown[]): [id: string, stamp: string] {
  return [String(id), `${revision} ${updatedAt}`];
}

const ruleRow = z
  .tuple([
    z.string(),
    z.number(),
    z.string(),
    z.string(),
    z.number(),
    z.array(storedTriggerSchema),
    z.enum(REPLY_MODES),
    z.array(replySchema),
    z.string(),
  ])
  .transform(([id, , , name, priority, triggers, replyMode, replies, createdAt]): StoredRule => {
    return { id, name, priority, triggers, replyMode, replies, createdAt: fromDatabaseTime(createdAt) };
  });

const articleRow = z
  .tuple([z.string(), z.number(), z.string(), z.string(), z.string(), z.string(), z.string()])
  .transform(([id, , , title, description, pictureUrl, url]): ArticleCard => {
    return { id, title, description, pictureUrl, url };
  });

/** Null for a rule that this version cannot read: the account's other rules must go on answering. */
function toRule(row: unknown[]): StoredRule | null {
  const { data, error } = ruleRow.safeParse(row);
  if (error)
    log.error({ err: error, ruleId: row[0] }, "a rule in the database cannot be read; it answers nothing");
  return data ?? null;
}

function toArticle(row: unknown[]): ArticleCard | null {
  const { data, error } = articleRow.safeParse(row);
  if (error) log.error({ err: error, articleId: row[0] }, "an article in the database cannot be read");
  return data ?? null;
}

function articleIdsOf(rule: StoredRule): string[] {
  return rule.replies.flatMap((reply) => (reply.type === "news" ? reply.articleIds : []));
}
