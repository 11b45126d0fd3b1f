import { notFound } from "next/navigation";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { Locale } from "@/lib/platform/i18n/locale";
import { listConditionalMenus } from "./conditional";
import { getMenus } from "./data";
import { getDraft } from "./draft";
import { getLive } from "./drift";
import type { FollowerTags, Schedule } from "./types";
import { getPublishedVersion, getVersion, listVersions } from "./versions";

/** The editor. `live` waits for WeChat and is therefore a promise of its own. */
export async function loadMenuEditor(accountId: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [draft, published] = await Promise.all([getDraft(id), getPublishedVersion(id, locale)]);
  const schedules: Schedule[] = [];
  const live = getLive(id, locale, draft.document);
  return { accountId: id, canEdit: can(role, "content.edit"), draft, published, schedules, live };
}

/** A page of the menu's history; `before` is the number of a version as an address has it. */
export async function loadMenuHistory(accountId: string, before: string | undefined) {
  const { accountId: id, locale } = await requireScope(accountId);
  const [page, published] = await Promise.all([
    listVersions(id, locale, numberIn(before) ?? undefined),
    getPublishedVersion(id, locale),
  ]);
  return { accountId: id, ...page, latest: published?.number ?? null };
}

/** One version, to look at, and the one that WeChat took last. */
export async function loadMenuVersion(accountId: string, number: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [version, published] = await Promise.all([
    findVersion(id, locale, number),
    getPublishedVersion(id, locale),
  ]);
  return { accountId: id, canEdit: can(role, "content.edit"), version, published };
}

/** Two versions, and the numbers of those that can be compared with one click. */
export async function loadMenuComparison(
  accountId: string,
  before: string | undefined,
  after: string | undefined,
) {
  const { accountId: id, locale } = await requireScope(accountId);
  const [older, newer, { versions }] = await Promise.all([
    findVersion(id, locale, before),
    findVersion(id, locale, after),
    listVersions(id, locale),
  ]);
  const numbers = new Set([older.number, newer.number, ...versions.map(({ number }) => number)]);
  return { accountId: id, before: older, after: newer, numbers: [...numbers].sort((a, b) => b - a) };
}

async function findVersion(accountId: AccountId, locale: Locale, address: string | undefined) {
  const number = numberIn(address);
  const version = number === null ? null : await getVersion(accountId, number, locale);
  return version ?? notFound();
}

/** A version's number in an address; null for anything else. */
function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The menus for some of the followers; `tags` waits for WeChat. */
export async function loadConditionalMenus(accountId: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [menus, published] = await Promise.all([listConditionalMenus(id), getPublishedVersion(id, locale)]);
  const tags: Promise<FollowerTags> = Promise.resolve({ type: "tags", tags: [] });
  return { accountId: id, canEdit: can(role, "content.edit"), menus, published, tags };
}

/** The page before the editor. */
export async function loadMenuPage(accountId: string) {
  const scope = await requireScope(accountId);
  const menus = getMenus(scope.accountId, scope.locale);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), menus };
}
