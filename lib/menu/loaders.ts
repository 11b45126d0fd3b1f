import { notFound } from "next/navigation";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listRecentOpenids } from "@/lib/deliveries/data";
import { reportClicks } from "@/lib/menu/clicks/clicks";
import { findButtonNames, listButtonClicks } from "@/lib/menu/clicks/data";
import { listFollowerTags } from "@/lib/menu/conditional/followers-data";
import { listConditionalMenus } from "@/lib/menu/conditional/menus";
import { getLive } from "@/lib/menu/live/drift";
import { listSchedules } from "@/lib/menu/schedule/data";
import { systemClock } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/i18n/locale";
import { chinaDay, readPeriod } from "@/lib/platform/periods";
import { EMPTY_MENU } from "./document";
import { getDraft } from "./draft";
import { getPublishedVersion, getVersion, listVersionNumbers, listVersions } from "./versions";

/** The editor. `live` waits for WeChat and is therefore a promise of its own. */
export async function loadMenuEditor(accountId: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [draft, published, schedules] = await Promise.all([
    getDraft(id),
    getPublishedVersion(id, locale),
    listSchedules(id, locale),
  ]);
  const live = getLive(id, locale, draft.document);
  return { accountId: id, canEdit: can(role, "content.edit"), draft, published, schedules, live };
}

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
  const [version, published] = await Promise.all([
    findVersion(id, numberOf(number), locale),
    getPublishedVersion(id, locale),
  ]);
  if (!version) notFound();
  return { accountId: id, canEdit: can(role, "content.edit"), version, published };
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

/** The menus for some of the followers. */
export async function loadConditionalMenus(accountId: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [menus, published, recentFollowers] = await Promise.all([
    listConditionalMenus(id),
    getPublishedVersion(id, locale),
    listRecentOpenids(id),
  ]);
  const hasDefault = published !== null;
  return { accountId: id, canEdit: can(role, "content.edit"), menus, hasDefault, recentFollowers };
}

/** A menu for some of the followers that is to be made. */
export async function loadNewConditionalMenu(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  const { menus: _, ...form } = await conditionalForm(scope);
  return { ...form, canEdit: true, menu: null };
}

/** One of the menus for some of the followers. */
export async function loadConditionalMenu(accountId: string, menuId: string) {
  const scope = await requireScope(accountId);
  const { menus, ...form } = await conditionalForm(scope);
  const menu = menus.find(({ id }) => id === menuId) ?? notFound();
  return { ...form, canEdit: can(scope.role, "content.edit"), menu };
}

/** What such a menu can begin with, and for whom it can be; `tags` waits for WeChat. */
async function conditionalForm({ accountId, locale }: Awaited<ReturnType<typeof requireScope>>) {
  const tags = listFollowerTags(accountId, locale);
  const [menus, published] = await Promise.all([
    listConditionalMenus(accountId),
    getPublishedVersion(accountId, locale),
  ]);
  const sources = [
    ...(published ? [{ id: null, name: "", document: published.document }] : []),
    ...menus.map(({ id, name, document }) => ({ id, name, document })),
  ];
  return { accountId, tags, menus, sources };
}

/** How often the buttons were tapped in the period that the address names. */
export async function loadMenuClicks(accountId: string, address: Parameters<typeof readPeriod>[0]) {
  const { accountId: id, locale } = await requireScope(accountId);
  const now = systemClock.now();
  const period = readPeriod(address, now);
  const [published, clicks] = await Promise.all([
    getPublishedVersion(id, locale),
    listButtonClicks(id, period),
  ]);
  const document = published?.document ?? null;
  const names = await findButtonNames(
    id,
    clicks.map(({ buttonId }) => buttonId),
  );
  const report = reportClicks(document ?? EMPTY_MENU, clicks, (buttonId) => names.get(buttonId) ?? null);
  return { accountId: id, document, period, report, today: chinaDay(now) };
}

async function findVersion(accountId: AccountId, number: number | null, locale: Locale) {
  return number === null ? null : getVersion(accountId, number, locale);
}

/** A version's number out of an address; null where there is none. */
function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
