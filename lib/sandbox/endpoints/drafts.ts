import { z } from "zod";
import { toWireArticles } from "@/lib/sandbox/article-wire";
import { freshId } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Draft } from "@/lib/sandbox/state/drafts";
import { acceptArticle, refuseEscapedAuthors } from "./draft-rules";
import { type AccountCall, answer, type Endpoint, ok } from "./endpoint";
import { fieldsOf, isObject, textField } from "./json-body";
import { acceptPage } from "./page";

const indexSchema = z.coerce.number().pipe(z.int().min(0));

/** Draft box › Add a draft: one to eight articles. */
export const addDraftEndpoint: Endpoint = {
  path: "/cgi-bin/draft/add",
  method: "POST",
  body: "json",
  mayBeLarge: true,
  access: "token",
  permission: "everyone",
  run(call) {
    const { platform, account, json, bytes } = call;
    const { articles } = fieldsOf(json);
    if (!Array.isArray(articles) || articles.length === 0) throw new Refusal(44003);
    if (articles.length > platform.state.settings.articleRules().articlesPerDraft) throw new Refusal(45008);
    refuseEscapedAuthors(call, bytes);
    const pages = articles.map((article) => acceptArticle(call, article, articles.length === 1));
    const draft: Draft = {
      mediaId: freshId(platform, 64),
      pageIds: pages.map(() => freshId(platform, 22)),
      createdAt: platform.now(),
      updatedAt: platform.now(),
    };
    platform.state.transaction(() => {
      platform.state.drafts.add(account.appId, draft);
      for (const [index, page] of pages.entries()) {
        platform.state.articlePages.save(account.appId, draft.pageIds[index] ?? "", page);
      }
    });
    return answer({ media_id: draft.mediaId });
  },
};

/** Draft box › Update a draft: one article, counted from 0. */
export const updateDraftEndpoint: Endpoint = {
  path: "/cgi-bin/draft/update",
  method: "POST",
  body: "json",
  mayBeLarge: true,
  access: "token",
  permission: "everyone",
  run(call) {
    const { platform, account, json, bytes } = call;
    const draft = requireDraft(call);
    const { index, articles } = fieldsOf(json);
    const position = indexSchema.safeParse(index ?? 0);
    const pageId = position.success ? draft.pageIds[position.data] : undefined;
    if (pageId === undefined) throw new Refusal(40114);
    if (!isObject(articles)) throw new Refusal(47001);
    refuseEscapedAuthors(call, bytes);
    const page = acceptArticle(call, articles, draft.pageIds.length === 1);
    platform.state.transaction(() => {
      platform.state.articlePages.save(account.appId, pageId, page);
      platform.state.drafts.touch(draft.mediaId, platform.now());
    });
    return ok;
  },
};

/** Draft box › Get a draft. It says text/plain, without a charset, and is UTF-8. */
export const getDraftEndpoint: Endpoint = {
  path: "/cgi-bin/draft/get",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run(call) {
    const news_item = toWireArticles(call.platform, requireDraft(call).pageIds, true);
    return { type: "json", value: { news_item }, contentType: "text/plain" };
  },
};

/** Draft box › Delete a draft. */
export const deleteDraftEndpoint: Endpoint = {
  path: "/cgi-bin/draft/delete",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run(call) {
    const { state } = call.platform;
    const draft = requireDraft(call);
    state.transaction(() => {
      state.drafts.remove(draft.mediaId);
      for (const pageId of draft.pageIds) {
        // Of a published draft that stayed in the box the articles stay, too.
        if (state.articlePages.get(pageId)?.page.publishedAt === null) state.articlePages.remove(pageId);
      }
    });
    return ok;
  },
};

/** Draft box › Get the total. */
export const countDraftsEndpoint: Endpoint = {
  path: "/cgi-bin/draft/count",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run: ({ platform, account }) => answer({ total_count: platform.state.drafts.count(account.appId) }),
};

/** Draft box › Get the list: newest first. */
export const listDraftsEndpoint: Endpoint = {
  path: "/cgi-bin/draft/batchget",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run({ platform, account, json }) {
    const { offset, count } = acceptPage(json);
    const withContent = Number(fieldsOf(json).no_content ?? 0) !== 1;
    const item = platform.state.drafts.page(account.appId, offset, count).map((draft) => {
      const update_time = Math.floor(draft.updatedAt / 1000);
      const news_item = toWireArticles(platform, draft.pageIds, withContent);
      const content = { news_item, create_time: Math.floor(draft.createdAt / 1000), update_time };
      return { media_id: draft.mediaId, content, update_time };
    });
    return answer({
      total_count: platform.state.drafts.count(account.appId),
      item_count: item.length,
      item,
    });
  },
};

/** Draft box › Switch: every account has the box by now, and none gets rid of it. */
export const switchDraftsEndpoint: Endpoint = {
  path: "/cgi-bin/draft/switch",
  method: "POST",
  body: "none",
  access: "token",
  permission: "everyone",
  run: () => answer({ errcode: 0, errmsg: "ok", is_open: 1 }),
};

/** @throws Refusal 41006, 40007 */
function requireDraft({ platform, account, json }: AccountCall): Draft {
  const mediaId = textField(json, "media_id");
  if (mediaId === "") throw new Refusal(41006);
  const draft = platform.state.drafts.get(account.appId, mediaId);
  if (!draft) throw new Refusal(40007);
  return draft;
}
