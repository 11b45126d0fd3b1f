import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { sql } from "@/lib/platform/db/sql";
import type { Locale } from "@/lib/platform/i18n/locale";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import type { WireMenu } from "@/lib/wechat/api/menu";
import { isKeyed } from "./action-types";
import { isSameMenu } from "./diff";
import { EMPTY_MENU, leavesOf, type MenuDocument } from "./document";
import { lossesSchema, menuDocumentSchema } from "./schema";
import { type DraftState, type Newest, OUTCOMES, type Version, type VersionSummary } from "./types";
import { fromWireMenu, toWireMenu } from "./wire-menu";
import { menuSchema } from "./wire-schema";

/**
 * The menu that staff work on; before the first change it is what was published last.
 *
 * @param readerId whose own draft is told from that of others
 */
export async function getDraft(accountId: AccountId, readerId?: string): Promise<DraftState> {
  const row = await db.menuDraft.findUnique({ where: { accountId } });
  if (row) {
    const { document, revision, baseNumber, losses, updatedById, updatedBy, updatedAt } = row;
    const isOwn = updatedById !== null && updatedById === readerId;
    return {
      document: menuDocumentSchema.parse(document),
      revision,
      baseNumber,
      losses: lossesSchema.parse(losses),
      updatedBy,
      isOwn,
      updatedAt,
    };
  }
  const published = await getPublishedVersion(accountId, "zh");
  return {
    document: published?.document ?? EMPTY_MENU,
    revision: 0,
    baseNumber: published?.number ?? 0,
    losses: [],
    updatedBy: published?.publishedBy ?? "",
    isOwn: false,
    updatedAt: published?.publishedAt ?? new Date(0),
  };
}

/** By which one sees whether anybody saved the draft or published. */
export async function getNewest(accountId: AccountId): Promise<Newest> {
  const [draft, version] = await Promise.all([
    db.menuDraft.findUnique({ where: { accountId }, select: { revision: true } }),
    db.menuVersion.findFirst({
      where: { accountId, outcome: "published" },
      orderBy: { number: "desc" },
      select: { number: true },
    }),
  ]);
  return { revision: draft?.revision ?? 0, published: version?.number ?? null };
}

/** Whether a button of the draft, or of the menu that was published last, sends a file of the library. */
export async function isFileInMenu(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<boolean> {
  const mention = JSON.stringify(fileId);
  const found: unknown = await database.$queryRaw`
    SELECT 1 AS "found" FROM "MenuDraft"
    WHERE "accountId" = ${accountId} AND ${jsonContains(sql`"document"`, mention)}
    UNION ALL
    SELECT 1 AS "found" FROM "MenuVersion" WHERE "accountId" = ${accountId} AND "number" = (
      SELECT MAX("number") FROM "MenuVersion" WHERE "accountId" = ${accountId} AND "outcome" = 'published'
    ) AND ${jsonContains(sql`"content"`, mention)}`;
  return Array.isArray(found) && found.length > 0;
}

/** The draft as WeChat would get it, and whether it is what was published last. */
export async function getDraftMenu(accountId: AccountId): Promise<{ menu: WireMenu; isPublished: boolean }> {
  const [draft, published] = await Promise.all([getDraft(accountId), getPublishedVersion(accountId, "zh")]);
  const isPublished = isSameMenu(draft.document, published?.document ?? EMPTY_MENU);
  return { menu: toWireMenu(draft.document), isPublished };
}

/** The menu that was published from here last; null when none was. */
export async function getPublishedVersion(accountId: AccountId, locale: Locale): Promise<Version | null> {
  const row = await db.menuVersion.findFirst({
    where: { accountId, outcome: "published" },
    orderBy: { number: "desc" },
  });
  return row && toVersion(row, locale);
}

export async function getVersion(
  accountId: AccountId,
  number: number,
  locale: Locale,
): Promise<Version | null> {
  const row = await db.menuVersion.findUnique({ where: { accountId_number: { accountId, number } } });
  return row && toVersion(row, locale);
}

/** The keys that buttons of the published menu send, each once, in the menu's order. */
export async function listMenuKeys(accountId: AccountId): Promise<{ key: string; button: string }[]> {
  const version = await getPublishedVersion(accountId, "zh");
  const keyedButtons = version ? leavesOf(version.document).filter(({ action }) => isKeyed(action)) : [];
  return keyedButtons
    .filter(({ key }, place) => keyedButtons.findIndex((other) => other.key === key) === place)
    .map(({ key, name }) => ({ key, button: name }));
}

/** A version as it is stored. The oldest are in WeChat's form; their buttons get ids that are the same whenever they are read. */
export function readContent(content: unknown, number: number): MenuDocument {
  const { data } = menuDocumentSchema.safeParse(content);
  return data ?? fromWireMenu(menuSchema.parse(content).button, null, (place) => `v${number}-${place}`);
}

/** A stored version without its menu. */
export type SummaryRow = {
  number: number;
  note: string;
  outcome: string;
  failure: unknown;
  publishedBy: string;
  publishedAt: Date;
};

/** A version in words for the reader. */
export function toSummary(row: SummaryRow, locale: Locale): VersionSummary {
  const { number, note, publishedBy, publishedAt } = row;
  const outcome = z.enum(OUTCOMES).parse(row.outcome);
  const failure = failureSchema.parse(row.failure)?.[locale] ?? null;
  return { number, note, outcome, failure, publishedBy, publishedAt };
}

function toVersion(row: SummaryRow & { content: unknown }, locale: Locale): Version {
  return { ...toSummary(row, locale), document: readContent(row.content, row.number) };
}

const failureSchema = localizedSchema.nullable();
