import { notFound } from "next/navigation";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getPublishedVersion, getVersion } from "@/lib/menu/data";
import { listSchedules } from "@/lib/menu/schedule/data";
import type { Locale } from "@/lib/platform/i18n/locale";
import { listVersionNumbers, listVersions } from "./data";

/**
 * A page of the menu's history.
 *
 * @param before the number of a version as the address has it: only older ones
 */
export async function loadMenuHistory(accountId: string, before?: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [page, published] = await Promise.all([
    listVersions(id, locale, numberOf(before) ?? undefined),
    getPublishedVersion(id, locale),
  ]);
  const latest = published?.number ?? null;
  return { accountId: id, canEdit: can(role, "content.edit"), ...page, latest };
}

/** One version, to look at, beside the one that was published last. */
export async function loadMenuVersion(accountId: string, number: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [version, published, schedules] = await Promise.all([
    findVersion(id, numberOf(number), locale),
    getPublishedVersion(id, locale),
    listSchedules(id, locale),
  ]);
  if (!version) notFound();
  return { accountId: id, canEdit: can(role, "content.edit"), version, published, schedules };
}

/** Two versions side by side: those that the address names, else the newest and the one before it. */
export async function loadMenuComparison(accountId: string, before?: string, after?: string) {
  const { accountId: id, locale } = await requireScope(accountId);
  const numbers = await listVersionNumbers(id);
  const [wantedAfter = numbers[0], wantedBefore] = [numberOf(after) ?? undefined, numberOf(before)];
  const [older, newer] = await Promise.all([
    findVersion(id, wantedBefore ?? numbers.find((number) => number < (wantedAfter ?? 0)) ?? null, locale),
    findVersion(id, wantedAfter ?? null, locale),
  ]);
  if (!older || !newer) notFound();
  return { accountId: id, before: older, after: newer, numbers };
}

async function findVersion(accountId: AccountId, number: number | null, locale: Locale) {
  return number === null ? null : getVersion(accountId, number, locale);
}

/** A version's number out of an address; null where there is none. */
function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
