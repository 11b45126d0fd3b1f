import { z } from "zod";
import { articleUrl } from "@/lib/sandbox/article-url";
import { pagesOf } from "@/lib/sandbox/article-wire";
import { awaitPublishing } from "@/lib/sandbox/publishing";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Publication } from "@/lib/sandbox/state/articles";
import { UNDER_WAY } from "@/lib/sandbox/state/publish-jobs";
import { type AccountCall, answer, type Endpoint, ok } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

/** Where an article stands in a publication, from 1; 0 means all of them. */
const positionSchema = z.coerce.number().pipe(z.int().min(0)).default(0);
const publishIdSchema = z.coerce.number().pipe(z.int());
const PUBLISHED = 0;
const TAKEN_DOWN = 5;

/** Publishing › Publish: takes the order; what becomes of it is told later. */
export const submitDraftEndpoint: Endpoint = {
  path: "/cgi-bin/freepublish/submit",
  method: "POST",
  body: "json",
  access: "token",
  permission: "publish",
  run({ platform, account, json }) {
    const { state } = platform;
    const draft = state.drafts.get(account.appId, textField(json, "media_id"));
    if (!draft) throw new Refusal(40007);
    const isOrdered = state.publishJobs.underWay().some(({ mediaId }) => mediaId === draft.mediaId);
    if (isOrdered) throw new Refusal(53501);
    const dueAt = platform.now() + state.settings.articleRules().publishSeconds * 1000;
    const { mediaId, pageIds } = draft;
    const order = { mediaId, pageIds, status: UNDER_WAY, articleId: "", failedIndexes: [] };
    // Its number is made of its row: one without the other would keep the platform from starting again.
    const { publishId, msgDataId } = state.transaction(() =>
      state.publishJobs.add(account.appId, dueAt, order),
    );
    awaitPublishing(platform, dueAt);
    return answer({
      errcode: 0,
      errmsg: "ok",
      publish_id: String(publishId),
      msg_data_id: String(msgDataId),
    });
  },
};

/** Publishing › Query the status of an order. */
export const getPublishingEndpoint: Endpoint = {
  path: "/cgi-bin/freepublish/get",
  method: "POST",
  body: "json",
  access: "token",
  permission: "publish",
  run({ platform, account, json }) {
    const publishId = publishIdSchema.safeParse(fieldsOf(json).publish_id);
    const job = publishId.success ? platform.state.publishJobs.get(account.appId, publishId.data) : null;
    if (!job) throw new Refusal(53502);
    const head = { publish_id: String(job.publishId), article_id: job.articleId };
    if (job.status !== PUBLISHED) {
      return answer({ ...head, publish_status: job.status, fail_idx: job.failedIndexes });
    }
    const isThere = platform.state.articles.get(account.appId, job.articleId) !== null;
    const item = job.pageIds.map((pageId, index) => ({
      idx: index + 1,
      article_url: articleUrl(platform, pageId),
    }));
    return answer({
      ...head,
      publish_status: isThere ? PUBLISHED : TAKEN_DOWN,
      article_detail: { count: item.length, item },
      fail_idx: [],
    });
  },
};

/** Publishing › Delete: one article of a publication, or all. */
export const deletePublicationEndpoint: Endpoint = {
  path: "/cgi-bin/freepublish/delete",
  method: "POST",
  body: "json",
  access: "token",
  permission: "publish",
  run(call) {
    const publication = requirePublication(call);
    const position = positionSchema.safeParse(fieldsOf(call.json).index);
    const pages = pagesOf(call.platform, publication.pageIds);
    if (!position.success || position.data > Math.max(1, pages.length)) throw new Refusal(40114);
    const { state } = call.platform;
    const { appId } = call.account;
    state.transaction(() => {
      const left = pages.filter(({ pageId, page }, index) => {
        const isMeant = position.data === 0 || position.data === index + 1;
        if (isMeant) state.articlePages.save(appId, pageId, { ...page, isDeleted: true });
        return !isMeant && !page.isDeleted;
      });
      if (left.length === 0) state.articles.takeBack(appId, publication.articleId);
    });
    return ok;
  },
};

/** @throws Refusal 53600 */
function requirePublication({ platform, account, json }: AccountCall): Publication {
  const publication = platform.state.articles.publication(account.appId, textField(json, "article_id"));
  if (!publication || publication.isDeleted) throw new Refusal(53600);
  return publication;
}
