import { z } from "zod";
import { listMembersById, listSetsById } from "@/lib/articles/sets/data";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { findSentButtons } from "@/lib/menu/clicks/data";
import { listMenuKeys } from "@/lib/menu/data";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { toSearchText } from "@/lib/platform/db/search-text";
import { joinSql, sql } from "@/lib/platform/db/sql";
import { log } from "@/lib/platform/log";
import { type Page, type PageRequest, placeSchema, type Reading, readPage } from "@/lib/platform/page";
import { listQrCodeNames } from "@/lib/qrcodes/data";
import { REPLY_MODES } from "./limits";
import {
  articleIdsOf,
  type Reply,
  type RuleInput,
  replySchema,
  setIdsOf,
  storedTriggerSchema,
  type Trigger,
  triggerIdentity,
} from "./schema";
import type {
  CodeChoice,
  FoundRules,
  KeyReply,
  ListedRule,
  MenuKey,
  RuleOfKey,
  SavedRule,
  ShownCards,
  ShownFaces,
} from "./types";

/** How many cards or codes a page names; a query takes no list of any length. */
const MAX_NAMED = 500;
/** More rules than anybody gives to the buttons of one menu, or to one code. */
const MAX_RULES = 1000;

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

/** Of these rules those that exist, by id. */
export async function listRuleNames(
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const rules = await db.rule.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** All rules of an account as staff wrote them, oldest first, with what a file of the command line leaves alone. */
export async function listStoredRules(accountId: AccountId) {
  return db.rule.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { accountId: true, searchText: true, updatedAt: true },
  });
}

/**
 * The rules that have one of these triggers, the one that answers first; switched-off ones last. The database looks for
 * the triggers' words, so that 100,000 rules do not have to be read for one.
 */
export async function listRulesTriggeredBy(
  database: Database,
  accountId: AccountId,
  triggers: readonly Extract<Trigger, { type: "click" | "scan" | "follow" | "default" }>[],
): Promise<ListedRule[]> {
  if (triggers.length === 0) return [];
  const mentions = triggers.map((trigger) => jsonContains(sql`"triggers"`, JSON.stringify(wordOf(trigger))));
  const mentioning: unknown = await database.$queryRaw`
    SELECT "id" FROM "Rule" WHERE "accountId" = ${accountId} AND (${joinSql(mentions, " OR ")}) LIMIT ${MAX_RULES}`;
  const rows = await database.rule.findMany({
    where: { accountId, id: { in: idsSchema.parse(mentioning).map(({ id }) => id) } },
    omit: { accountId: true, searchText: true },
    // As the engine chooses: the higher priority, then the older rule.
    orderBy: [{ enabled: "desc" }, { priority: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  // The same text may be somebody's keyword.
  const identities = new Set(triggers.map(triggerIdentity));
  return rows
    .map(toListedRule)
    .filter((rule) => rule.triggers.some((trigger) => identities.has(triggerIdentity(trigger))));
}

/** The rules that show an article or a set, by name, at most 100. It looks through all of the account's. */
export async function listRulesShowing(
  database: Database,
  accountId: AccountId,
  id: string,
): Promise<{ id: string; name: string }[]> {
  const showsIt = jsonContains(sql`"replies"`, JSON.stringify(id));
  const rules: unknown = await database.$queryRaw`
    SELECT "id", "name" FROM "Rule" WHERE "accountId" = ${accountId} AND ${showsIt}
    ORDER BY "name", "id" LIMIT 100`;
  return namedRowsSchema.parse(rules);
}

/** What answers the taps of the button with this key, with all that a form of it needs. */
export async function readKeyReply(accountId: AccountId, key: string): Promise<KeyReply> {
  const [first, ...others] = await listRulesTriggeredBy(db, accountId, [{ type: "click", key }]);
  const namedRules = first ? [first] : [];
  const [cards, choices] = await Promise.all([
    listCardsOf(accountId, namedRules),
    listChoices(accountId, namedRules),
  ]);
  const rule = first ? withoutDates(first) : null;
  return { rule, others: others.map(({ id, name }) => ({ id, name })), cards, ...choices };
}

/** The first page of a search, for a picker. */
export async function findRules(accountId: AccountId, search: string): Promise<FoundRules> {
  const { rows } = await listRules(accountId, { search });
  const cards = await listCardsOf(accountId, rows);
  return { rules: rows, cards: facesOf(cards) };
}

/** The rule as it is stored now, and who stored it. */
export async function getSavedRule(accountId: AccountId, id: string): Promise<SavedRule | null> {
  const [rule, changedBy] = await Promise.all([
    getRule(accountId, id),
    getLastChanger(accountId, "rule.updated", id),
  ]);
  return rule && { rule, changedBy };
}

/** The articles and sets that these replies show, as far as they exist. */
export async function listCardsOf(
  accountId: AccountId,
  rules: readonly { replies: readonly Reply[] }[],
): Promise<ShownCards> {
  const replies = rules.flatMap((rule) => rule.replies);
  const ids = new Set(replies.flatMap(articleIdsOf));
  const setIds = new Set(replies.flatMap(setIdsOf));
  const [articles, sets] = await Promise.all([
    listMembersById(accountId, [...ids].slice(0, MAX_NAMED)),
    listSetsById(accountId, [...setIds].slice(0, MAX_NAMED)),
  ]);
  return {
    articles,
    sets: sets.map(({ id, name, articles: members }) => ({ id, name, articles: members })),
  };
}

/** The cards' words would be most of what travels with a list. */
export function facesOf({ articles, sets }: ShownCards): ShownFaces {
  return {
    articles: articles.map(({ id, title, pictureUrl }) => ({ id, title, pictureUrl })),
    sets: sets.map((set) => ({ id: set.id, name: set.name, pictureUrl: set.articles[0]?.pictureUrl ?? "" })),
  };
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

/** The buttons that these triggers name, as far as a menu has or had them. */
export async function listKeysOf(
  accountId: AccountId,
  rules: readonly Pick<RuleInput, "triggers">[],
): Promise<MenuKey[]> {
  const triggers = rules.flatMap((rule) => rule.triggers);
  const keys = triggers.flatMap((trigger) => (trigger.type === "click" ? [trigger.key] : []));
  const buttons = await findSentButtons(accountId, keys);
  return [...buttons].map(([key, { name, isGone }]) => ({ key, button: name, isGone }));
}

/** What the triggers of a form can name: the codes and buttons that these rules name already, the buttons of the menu. */
export async function listChoices(
  accountId: AccountId,
  rules: Parameters<typeof listCodesOf>[1],
): Promise<{ codes: CodeChoice[]; menuKeys: MenuKey[] }> {
  const [codes, ofMenu, ofRules] = await Promise.all([
    listCodesOf(accountId, rules),
    listMenuKeys(accountId),
    listKeysOf(accountId, rules),
  ]);
  const others = ofRules.filter(({ key }) => ofMenu.every((one) => one.key !== key));
  return { codes, menuKeys: [...ofMenu.map((one) => ({ ...one, isGone: false })), ...others] };
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

function wordOf(trigger: Parameters<typeof listRulesTriggeredBy>[2][number]): string {
  switch (trigger.type) {
    case "click":
      return trigger.key;
    case "scan":
      return trigger.scene;
    case "follow":
    case "default":
      return trigger.type;
    default:
      return trigger satisfies never;
  }
}

function withoutDates({ createdAt: _, updatedAt: __, ...rule }: ListedRule): RuleOfKey {
  return rule;
}

const idsSchema = z.array(z.object({ id: z.string() }));

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
