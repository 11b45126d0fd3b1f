import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { sql } from "@/lib/platform/db/sql";
import { listChoices } from "./choices";
import { listCardsOf, listRules, toListedRule } from "./rule-list";
import type { FoundRules, KeyReply, ListedRule, RuleOfKey } from "./types";

/** More rules than anybody gives to one button. */
const MAX_RULES = 100;

/** What answers the taps of the button with this key, with all that a form of it needs. */
export async function readKeyReply(accountId: AccountId, key: string): Promise<KeyReply> {
  const [first, ...others] = await listRulesOfKey(db, accountId, key);
  const named = first ? [first] : [];
  const [cards, choices] = await Promise.all([listCardsOf(accountId, named), listChoices(accountId, named)]);
  const rule = first ? withoutDates(first) : null;
  return { rule, others: others.map(({ id, name }) => ({ id, name })), cards, ...choices };
}

/**
 * The rules that answer the taps of a button, the one that does so first; switched-off ones last. The database looks
 * for the key, so that 100,000 rules do not have to be read for one.
 */
export async function listRulesOfKey(
  database: Database,
  accountId: AccountId,
  key: string,
): Promise<ListedRule[]> {
  const mentionsKey = jsonContains(sql`"triggers"`, JSON.stringify(key));
  const found: unknown = await database.$queryRaw`
    SELECT "id" FROM "Rule" WHERE "accountId" = ${accountId} AND ${mentionsKey} LIMIT ${MAX_RULES}`;
  const rows = await database.rule.findMany({
    where: { accountId, id: { in: idsSchema.parse(found).map(({ id }) => id) } },
    omit: { accountId: true, searchText: true },
    // As the engine chooses: the higher priority, then the older rule.
    orderBy: [{ enabled: "desc" }, { priority: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  // The same text may be somebody's keyword.
  return rows.map(toListedRule).filter((rule) => namesKey(rule, key));
}

/** The first page of a search, for a picker. */
export async function findRules(accountId: AccountId, search: string): Promise<FoundRules> {
  const { rows } = await listRules(accountId, { search });
  const cards = await listCardsOf(accountId, rows);
  return { rules: rows, cards: cards.map(({ id, title, pictureUrl }) => ({ id, title, pictureUrl })) };
}

export function namesKey({ triggers }: Pick<ListedRule, "triggers">, key: string): boolean {
  return triggers.some((trigger) => trigger.type === "click" && trigger.key === key);
}

function withoutDates({ createdAt: _, updatedAt: __, ...rule }: ListedRule): RuleOfKey {
  return rule;
}

const idsSchema = z.array(z.object({ id: z.string() }));
