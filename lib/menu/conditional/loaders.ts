import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listRecentFollowers } from "@/lib/deliveries/data";
import { getPublishedVersion } from "@/lib/menu/data";
import { systemClock } from "@/lib/platform/clock";
import { listConditionalMenus, listFollowerTags } from "./data";
import { sayRecentFollower } from "./say-recent-follower";

/** The menus for some of the followers. */
export async function loadConditionalMenus(accountId: string) {
  const { accountId: id, locale, role } = await requireScope(accountId);
  const [menus, published, recentFollowers] = await Promise.all([
    listConditionalMenus(id),
    getPublishedVersion(id, locale),
    listRecentFollowers(id),
  ]);
  const hasDefault = published !== null;
  const now = systemClock.now();
  const people = recentFollowers.map((follower) => ({
    openid: follower.openid,
    words: sayRecentFollower(follower, now, locale),
  }));
  return { accountId: id, canEdit: can(role, "content.edit"), menus, hasDefault, recentFollowers: people };
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
