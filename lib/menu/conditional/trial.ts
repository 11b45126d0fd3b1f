import type { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getPublishedVersion } from "@/lib/menu/data";
import { isSameMenu } from "@/lib/menu/diff";
import { EMPTY_MENU } from "@/lib/menu/document";
import { sayFailure } from "@/lib/menu/wechat-failure";
import { fromWireMenu } from "@/lib/menu/wire-menu";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { readConditionalMenus } from "./data";
import { matchMenu } from "./match";
import type { matchTrialSchema } from "./schema";
import { type MatchTrial, PLATFORMS, type Platform } from "./types";

type Ours = MatchTrial["ours"];

/**
 * Which menu a follower gets, asked of WeChat and worked out here. WeChat tells nobody which phone a follower has: unless
 * it is said, the phone is taken for one that explains WeChat's answer.
 */
export async function tryMatch(
  { accountId, locale }: ActionContext,
  { openid, platform }: z.output<typeof matchTrialSchema>,
): Promise<MatchTrial> {
  const [menus, published, wechat] = await Promise.all([
    readConditionalMenus(accountId),
    getPublishedVersion(accountId, locale),
    wechatFor(accountId),
  ]);
  const tagIds = menus.some(({ tagId }) => tagId !== null) ? await wechat.tags.of(openid) : [];
  const evaluate = (one: Platform): Ours => {
    const match = matchMenu(menus, { tagIds, platform: one });
    const document = match?.document ?? published?.document ?? EMPTY_MENU;
    return { id: match?.id ?? null, name: match?.name ?? null, document, platform: one };
  };
  const answer = await tryWeChat(() => wechat.menu.tryMatch(openid));
  const explains = ({ document }: Ours) =>
    answer.ok && isSameMenu(fromWireMenu(answer.value.buttons, document), document);
  const results = (platform ? [platform] : PLATFORMS).map(evaluate);
  const ours = results.find(explains) ?? evaluate(platform ?? "other");
  const doesPhoneMatter = new Set(results.map(({ id }) => id)).size > 1;
  return {
    wechat: answer.ok
      ? { type: "menu", document: fromWireMenu(answer.value.buttons, ours.document) }
      : { type: "failed", ...sayFailure(answer.failure, locale) },
    ours: { ...ours, platform: doesPhoneMatter || platform ? ours.platform : null },
  };
}
