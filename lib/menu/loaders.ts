import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
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

/** A page of the menu's history; `before` is the number of a version. */
export async function loadMenuHistory(accountId: string, before?: number) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [page, published, draft] = await Promise.all([
    listVersions(id, locale, before),
    getPublishedVersion(id, locale),
    getDraft(id),
  ]);
  return {
    accountId: id,
    canEdit: can(role, "content.edit"),
    ...page,
    published,
    draftRevision: draft.revision,
  };
}

/** One version, to look at. */
export async function loadMenuVersion(accountId: string, number: number) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const version = await getVersion(id, number, locale);
  if (!version) notFound();
  return { accountId: id, canEdit: can(role, "content.edit"), version };
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
