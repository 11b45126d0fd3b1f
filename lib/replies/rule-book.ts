import { z } from "zod";
import { listTakenDownIds, readArticleShelf } from "@/lib/articles/data";
import { readSetShelf, type StoredSet } from "@/lib/articles/sets/data";
import type { ArticleCard } from "@/lib/articles/types";
import type { AccountId } from "@/lib/auth/account-id";
import { readShelf, type Shelf, STAMP_COLUMNS, valuesOf } from "@/lib/platform/db/shelf";
import { fromDatabaseTime } from "@/lib/platform/db/time";
import { log } from "@/lib/platform/log";
import { readFileShelf } from "@/lib/replies/files/data";
import type { SentFile } from "@/lib/replies/files/types";
import { type CompiledRules, compileRules } from "./compile";
import { REPLY_MODES } from "./limits";
import { articleIdsOf, replySchema, storedTriggerSchema } from "./schema";
import type { StoredRule } from "./types";

/**
 * An account's enabled rules, its sets, the articles that these show and the files that replies send, with what tells
 * whether a row has changed since.
 */
export type RuleBook = {
  rules: Shelf<StoredRule>;
  sets: Shelf<StoredSet>;
  articles: Shelf<ArticleCard>;
  /** Of the sets' articles those whose page was taken down. */
  takenDown: ReadonlySet<string>;
  files: Shelf<SentFile>;
};

/**
 * Reads the rules that an account answers by; of what was read before only what has changed.
 *
 * @param shownElsewhere articles that others than rules answer with
 */
export async function readRuleBook(
  accountId: AccountId,
  before: RuleBook | null,
  shownElsewhere: ReadonlySet<string> = new Set(),
): Promise<RuleBook> {
  const query = { table: "Rule", columns: COLUMNS, accountId, onlyIf: "enabled" };
  const rules = await readShelf(query, before?.rules, () => true, toRule);
  const shownIds = new Set(valuesOf(rules).flatMap(({ replies }) => replies.flatMap(articleIdsOf)));
  const sets = await readSetShelf(accountId, before?.sets);
  const idsInSets = new Set(valuesOf(sets).flatMap(({ articleIds }) => articleIds));
  const isShown = (id: string) => shownIds.has(id) || shownElsewhere.has(id) || idsInSets.has(id);
  const articles = await readArticleShelf(accountId, before?.articles, isShown);
  const takenDown = await listTakenDownIds(accountId, [...idsInSets]);
  return { rules, sets, articles, takenDown, files: await readFileShelf(accountId, before?.files) };
}

/** Compiles what was read, for the engine that answers. */
export function compileBook(book: RuleBook): Promise<CompiledRules> {
  const { rules, articles, files } = book;
  return compileRules(valuesOf(rules), byId(articles), cardsOfSets(book), byId(files));
}

/** The cards of each set in their order, by the set's id: those that followers can open. */
function cardsOfSets({ sets, articles, takenDown }: RuleBook): Map<string, ArticleCard[]> {
  return new Map(
    valuesOf(sets).map(({ id, articleIds }) => {
      const cards = articleIds.flatMap((one) => articles.get(one)?.value ?? []);
      return [id, cards.filter((card) => card.url !== "" && !takenDown.has(card.id))];
    }),
  );
}

function byId<T extends { id: string }>(shelf: Shelf<T>): ReadonlyMap<string, T> {
  return new Map(valuesOf(shelf).map((value) => [value.id, value]));
}

const COLUMNS = {
  ...STAMP_COLUMNS,
  name: "value",
  priority: "value",
  triggers: "json",
  replyMode: "value",
  replies: "json",
  createdAt: "value",
} as const;

const rowSchema = z
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

/** Null for a rule that this version cannot read: the account's other rules must go on answering. */
function toRule(row: unknown[]): StoredRule | null {
  const { data, error } = rowSchema.safeParse(row);
  if (error)
    log.error({ err: error, ruleId: row[0] }, "a rule in the database cannot be read; it answers nothing");
  return data ?? null;
}
