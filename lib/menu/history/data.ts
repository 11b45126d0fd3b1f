import type { AccountId } from "@/lib/auth/account-id";
import { toSummary } from "@/lib/menu/data";
import type { VersionSummary } from "@/lib/menu/types";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";

const VERSIONS_A_PAGE = 30;
/** As many as a person looks through in a list of choices. */
const MAX_NUMBERS = 200;

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
  const page = rows.slice(0, VERSIONS_A_PAGE);
  const last = page.at(-1);
  return {
    versions: page.map((row) => toSummary(row, locale)),
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
