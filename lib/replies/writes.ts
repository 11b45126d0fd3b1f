import { refuseMissingSets } from "@/lib/articles/sets/writes";
import { refuseMissingArticles } from "@/lib/articles/writes";
import type { AuditEventName } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { deleteRows, toFlatRows, upsertRows } from "@/lib/platform/db/bulk";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { askAhead } from "@/lib/replies/files/ask-for-id";
import type { AskedIds, PlacedFile } from "@/lib/replies/files/types";
import { noteFiles, refuseUnfitFiles, refuseUnusableFiles } from "@/lib/replies/files/writes";
import { ruleSearchText } from "./data";
import { isOfFile } from "./file-replies";
import { articleIdsOf, type Reply, type RuleInput, setIdsOf } from "./schema";

// Functions of a transaction of `changeAccount`, for whoever changes rules along with something else.

/** Who changes a rule, and of which account. */
export type RuleContext = Pick<ActionContext, "accountId" | "actor">;

/**
 * Adds a rule and records who did; refused when it shows an article or sends a file that does not exist.
 *
 * @param asked what WeChat said of its files, where it was asked ahead
 */
export async function insertRule(
  tx: Database,
  context: RuleContext,
  rule: RuleInput,
  asked?: AskedIds,
): Promise<{ id: string } | Refusal> {
  const { accountId } = context;
  const refusal = await admitReplies(tx, accountId, { replies: rule.replies }, asked);
  if (refusal) return refusal;
  const data = { accountId, ...rule, searchText: ruleSearchText(rule) };
  const { id } = await tx.rule.create({ data, select: { id: true } });
  await recordRule(tx, context, "rule.created", rule.name, { id, after: rule });
  return { id };
}

/**
 * Puts something else in the place of what a rule says, whoever changed it since. It can be switched off by that, never on.
 *
 * @returns the rule's new revision; "not-found" when the account has no such rule
 */
export async function overwriteRule(
  tx: Database,
  context: RuleContext,
  id: string,
  values: RuleInput,
): Promise<{ revision: number } | Refusal> {
  const { accountId } = context;
  const before = await tx.rule.findFirst({
    where: { id, accountId },
    omit: { accountId: true, searchText: true, createdAt: true, updatedAt: true },
  });
  if (!before) return new Refusal("not-found", GONE);
  const rule = { ...values, enabled: before.enabled && values.enabled };
  const refusal = await admitReplies(tx, accountId, { replies: rule.replies });
  if (refusal) return refusal;
  const data = { ...rule, searchText: ruleSearchText(rule) };
  const { revision } = await tx.rule.update({
    where: { id, accountId },
    data: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  });
  await recordRule(tx, context, "rule.updated", rule.name, { id, before, after: rule });
  return { revision };
}

const GONE: Localized = { zh: "这条规则已经被删除", en: "This rule has been deleted" };

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

const NOTHING_ASKED: AskedIds = new Map();

/** Replies by the name of the form's field. */
export type ReplyLists = Readonly<Record<string, readonly Reply[] | null>>;

/**
 * Gives WeChat the files that replies send, before these are saved, so that the first follower gets them. It waits for
 * WeChat, so never within a transaction; what WeChat is slow at goes on in the background.
 *
 * @returns what WeChat said, for whoever saves, or the refusal of what it will never take
 */
export async function sendAhead(accountId: AccountId, lists: ReplyLists): Promise<AskedIds | Refusal> {
  const files = placedFilesOf(lists);
  if (files.length === 0) return NOTHING_ASKED;
  const unusable = await refuseUnusableFiles(db, accountId, files);
  if (unusable) return unusable;
  const fileIds = files.map(({ fileId }) => fileId);
  const asked = await askAhead(accountId, fileIds, systemClock);
  return (await refuseUnfitFiles(db, accountId, files, asked)) ?? asked;
}

/**
 * Lets replies be saved: all that they show is there, and the files that they send are kept at WeChat from now on. Else
 * the refusal, and nothing has changed.
 *
 * @param asked what {@link sendAhead} gave
 */
export async function admitReplies(
  tx: Database,
  accountId: AccountId,
  lists: ReplyLists,
  asked: AskedIds = NOTHING_ASKED,
): Promise<Refusal | null> {
  const files = placedFilesOf(lists);
  const refusal =
    (await refuseMissingCards(tx, accountId, lists)) ?? (await refuseUnusableFiles(tx, accountId, files));
  if (refusal) return refusal;
  await keepFilesOf(tx, accountId, lists, asked);
  return null;
}

/** Has the files that replies send kept at WeChat, where it is sure that they can be saved. */
export async function keepFilesOf(
  tx: Database,
  accountId: AccountId,
  lists: ReplyLists,
  asked: AskedIds = NOTHING_ASKED,
): Promise<void> {
  const fileIds = placedFilesOf(lists).map(({ fileId }) => fileId);
  await noteFiles(tx, accountId, fileIds, systemClock, asked);
}

function placedFilesOf(lists: ReplyLists): PlacedFile[] {
  return Object.entries(lists).flatMap(([list, replies]) =>
    (replies ?? []).flatMap((reply, place) =>
      isOfFile(reply) && reply.fileId
        ? [{ field: `${list}.${place}.fileId`, fileId: reply.fileId, kind: reply.type }]
        : [],
    ),
  );
}

/** The refusal of replies that show articles or sets which do not exist; null when all of them do. */
export async function refuseMissingCards(
  tx: Database,
  accountId: AccountId,
  lists: ReplyLists,
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
  await upsertRows(tx, TABLE, toFlatRows(rules, accountId, ruleSearchText, now));
  await keepFilesOf(tx, accountId, { replies: rules.flatMap(({ values }) => values.replies) });
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
