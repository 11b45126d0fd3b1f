import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import type { MenuDocument } from "./document";
import { menuDocumentSchema } from "./schema";
import { OUTCOMES, type Version, type VersionSummary } from "./types";
import { fromWireMenu } from "./wire-menu";
import { menuSchema } from "./wire-schema";

const VERSIONS_A_PAGE = 30;
/** As many as a person looks through in a list of choices. */
const MAX_NUMBERS = 200;

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

/**
 * What was sent to WeChat from here, the newest first.
 *
 * @param before only versions with lower numbers
 * @returns `next` is the `before` of the next page, null at the end
 */
export async function listVersions(
  accountId: AccountId,
  locale: Locale,
  before?: number,
): Promise<{ versions: VersionSummary[]; next: number | null }> {
  const rows = await db.menuVersion.findMany({
    where: { accountId, ...(before !== undefined && { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: VERSIONS_A_PAGE + 1,
    omit: { content: true },
  });
  const shown = rows.slice(0, VERSIONS_A_PAGE);
  const last = shown.at(-1);
  return {
    versions: shown.map((row) => toSummary(row, locale)),
    next: rows.length > VERSIONS_A_PAGE && last ? last.number : null,
  };
}

/** The numbers of the newest versions, highest first. */
export async function listVersionNumbers(accountId: AccountId): Promise<number[]> {
  const rows = await db.menuVersion.findMany({
    where: { accountId },
    orderBy: { number: "desc" },
    take: MAX_NUMBERS,
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

type SummaryRow = {
  number: number;
  note: string;
  outcome: string;
  failure: unknown;
  publishedBy: string;
  publishedAt: Date;
};

function toSummary(row: SummaryRow, locale: Locale): VersionSummary {
  const { number, note, publishedBy, publishedAt } = row;
  const outcome = z.enum(OUTCOMES).parse(row.outcome);
  const failure = failureSchema.parse(row.failure)?.[locale] ?? null;
  return { number, note, outcome, failure, publishedBy, publishedAt };
}

function toVersion(row: SummaryRow & { content: unknown }, locale: Locale): Version {
  return { ...toSummary(row, locale), document: readContent(row.content, row.number) };
}

const failureSchema = localizedSchema.nullable();

/** A version as it is stored. The oldest are in WeChat's form; their buttons get ids that are the same whenever they are read. */
export function readContent(content: unknown, number: number): MenuDocument {
  const { data } = menuDocumentSchema.safeParse(content);
  return data ?? fromWireMenu(menuSchema.parse(content).button, null, (place) => `v${number}-${place}`);
}
