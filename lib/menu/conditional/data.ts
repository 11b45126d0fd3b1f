import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { isSameMenu } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { menuDocumentSchema } from "@/lib/menu/schema";
import { sayFailure } from "@/lib/menu/wechat-failure";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { type Sql, sql } from "@/lib/platform/db/sql";
import type { Locale } from "@/lib/platform/i18n/locale";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { publishedConditionalSchema } from "./schema";
import { type ConditionalMenuState, type FollowerTags, PLATFORMS } from "./types";

/** A menu for some followers, with WeChat's id of it while it is there. */
export type ConditionalMenu = ConditionalMenuState & { menuId: string | null };

/** The menus for some of the followers; what is tried first comes first. */
export async function listConditionalMenus(accountId: AccountId): Promise<ConditionalMenuState[]> {
  const menus = await readConditionalMenus(accountId);
  return menus.map(({ menuId: _, ...menu }) => menu);
}

/** The menus for some of the followers that send a file of the library, as they are or as they are live, by name. */
export async function listConditionalMenusSending(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const sends = (column: Sql) => jsonContains(column, JSON.stringify(fileId));
  const menus: unknown = await database.$queryRaw`
    SELECT "id", "name" FROM "ConditionalMenu"
    WHERE "accountId" = ${accountId} AND (${sends(sql`"document"`)} OR ${sends(sql`"published"`)})
    ORDER BY "position", "id" LIMIT 100`;
  return namedRowsSchema.parse(menus);
}

/** As {@link listConditionalMenus}, for who speaks with WeChat. */
export async function readConditionalMenus(accountId: AccountId): Promise<ConditionalMenu[]> {
  const rows = await db.conditionalMenu.findMany({
    where: { accountId },
    orderBy: [{ position: "asc" }, { createdAt: "desc" }],
  });
  return rows.map(({ id, name, tagId, tagName, revision, menuId, ...row }) => {
    const platform = PLATFORMS.find((one) => one === row.platform) ?? null;
    const document = menuDocumentSchema.parse(row.document);
    const { data: live } = publishedConditionalSchema.safeParse(row.published);
    const isSame = live?.tagId === tagId && live.platform === platform && isSameMenu(live.document, document);
    const state = menuId === null ? "draft" : isSame ? "live" : "changed";
    return { id, name, tagId, tagName, platform, document, revision, menuId, state };
  });
}

/** The menus that some followers have now, as they were published, what is tried first in front; `menuId` is WeChat's. */
export async function listLiveConditionalMenus(
  accountId: AccountId,
): Promise<{ id: string; name: string; menuId: string; document: MenuDocument }[]> {
  const rows = await db.conditionalMenu.findMany({
    where: { accountId, menuId: { not: null } },
    orderBy: [{ position: "asc" }, { createdAt: "desc" }],
    select: { id: true, name: true, menuId: true, published: true },
  });
  return rows.flatMap(({ id, name, menuId, published }) => {
    const { data } = publishedConditionalSchema.safeParse(published);
    return data && menuId !== null ? [{ id, name, menuId, document: data.document }] : [];
  });
}

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags(accountId: AccountId, locale: Locale): Promise<FollowerTags> {
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.tags.list());
  if (answer.ok) return { type: "tags", tags: answer.value };
  return { type: "failed", ...sayFailure(answer.failure, locale) };
}
