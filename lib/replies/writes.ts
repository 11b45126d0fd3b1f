import { refuseMissingSets } from "@/lib/articles/sets/writes";
import { refuseMissingArticles } from "@/lib/articles/writes";
import type { AuditEventName } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { Refusal } from "@/lib/platform/action";
import { deleteRows, upsertRows } from "@/lib/platform/db/bulk";
import type { Database, Prisma } from "@/lib/platform/db/db";
import { ruleSearchText } from "./data";
import { articleIdsOf, type Reply, type RuleInput, setIdsOf } from "./schema";

// Functions of a transaction of `changeAccount`, for whoever changes rules along with something else.

/** Who changes a rule, and of which account. */
export type RuleContext = Pick<ActionContext, "accountId" | "actor">;

/** Adds a rule and records who did; refused when it shows an article that does not exist. */
export async function insertRule(
  tx: Database,
  context: RuleContext,
  rule: RuleInput,
): Promise<{ id: string } | Refusal> {
  const { accountId } = context;
  const refusal = await refuseMissingCards(tx, accountId, { replies: rule.replies });
  if (refusal) return refusal;
  const data = { accountId, ...rule, searchText: ruleSearchText(rule) };
  const { id } = await tx.rule.create({ data, select: { id: true } });
  await recordRule(tx, context, "rule.created", rule.name, { id, after: rule });
  return { id };
}

export async function recordRule(
  tx: Database,
  { actor, accountId }: RuleContext,
  event: AuditEventName,
  subject: string,
  detail: object,
): Promise<void> {
  const plain: Prisma.InputJsonObject = JSON.parse(JSON.stringify(detail));
  await recordAudit(tx, { actor, accountId, event, subject, detail: plain });
}

/**
 * The refusal of replies that show articles or sets which do not exist; null when all of them do.
 *
 * @param lists by the name of the form's field
 */
export async function refuseMissingCards(
  tx: Database,
  accountId: AccountId,
  lists: Readonly<Record<string, readonly Reply[] | null>>,
): Promise<Refusal | null> {
  const placed = Object.entries(lists).flatMap(([list, replies]) =>
    (replies ?? []).map((reply, place) => ({ at: `${list}.${place}`, reply })),
  );
  const shownArticles = placed.map(({ at, reply }) => ({
    field: `${at}.articleIds`,
    ids: articleIdsOf(reply),
  }));
  const shownSets = placed.flatMap(({ at, reply }) =>
    setIdsOf(reply).map((id) => ({ field: `${at}.setId`, id })),
  );
  return (
    (await refuseMissingArticles(tx, accountId, shownArticles)) ??
    (await refuseMissingSets(tx, accountId, shownSets))
  );
}

/** A rule as a bulk write wants it. */
export type RuleToWrite = { id: string; revision: number; createdAt: Date; values: RuleInput };

/** Inserts rules and overwrites those whose id exists, however many. What it writes is for the caller to record. */
export async function writeRules(
  tx: Database,
  accountId: AccountId,
  rules: readonly RuleToWrite[],
  now: Date,
): Promise<void> {
  const rows = rules.map(({ values, ...row }) => ({
    ...row,
    ...values,
    accountId,
    searchText: ruleSearchText(values),
    updatedAt: now,
  }));
  await upsertRows(tx, TABLE, rows);
}

/** Deletes rules by their ids, however many. */
export async function deleteRules(tx: Database, accountId: AccountId, ids: string[]): Promise<void> {
  await deleteRows(tx, TABLE, accountId, ids);
}

const TABLE = {
  name: "Rule",
  columns: {
    id: "text",
    accountId: "text",
    name: "text",
    enabled: "boolean",
    priority: "integer",
    triggers: "json",
    replyMode: "text",
    replies: "json",
    searchText: "text",
    revision: "integer",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId", "createdAt"],
} as const;
