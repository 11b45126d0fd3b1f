import { z } from "zod";
import { type Api, okSchema } from "./api";
import { newsItemSchema, requirePageSize } from "./news-item";
import { publishStatusOf } from "./publish-status";

/**
 * What the account has published without sending it to its followers. Accounts of persons and unverified ones may call
 * none of these: WeChatRefusal 48001.
 * Source: developers.weixin.qq.com › Publishing › Publish, Query the status, Delete, Get a published article, Get the published list.
 */
export function createPublicationsApi(api: Api) {
  return {
    /**
     * Asks to publish a draft. WeChat has only taken the order then: the result comes by the event PUBLISHJOBFINISH, or
     * by `result`. Throws WeChatRefusal 40007 (no such draft), 53500 (banned), 53501 (too often), 53503 (the draft
     * failed a check), 53504 and 53505 (only on the website).
     */
    async submit(draftMediaId: string) {
      const request = { path: "/cgi-bin/freepublish/submit", json: { media_id: draftMediaId } };
      return api.json(request, submittedSchema);
    },
    /** How an order stands. Throws WeChatRefusal 53502 for an id that is not known. */
    async result(publishId: string) {
      const request = { path: "/cgi-bin/freepublish/get", json: { publish_id: publishId } };
      return api.json(request, resultSchema);
    },
    /** Takes down one article of a publication, counted from 1, or all of them; cannot be undone. Throws WeChatRefusal 53600. */
    async delete(articleId: string, position?: number): Promise<void> {
      const json = { article_id: articleId, ...(position === undefined ? {} : { index: position }) };
      await api.json({ path: "/cgi-bin/freepublish/delete", json }, okSchema);
    },
    /** A page, newest first, without texts: `offset` from 0, `count` 1 to 20. Throws RangeError for another count. */
    async list({ offset, count }: { offset: number; count: number }) {
      requirePageSize(count);
      const json = { offset, count, no_content: 1 };
      return api.json({ path: "/cgi-bin/freepublish/batchget", json }, publicationPageSchema);
    },
    /** The articles of one publication. Throws WeChatRefusal 53600 when there is none by this id. */
    async get(articleId: string) {
      const request = { path: "/cgi-bin/freepublish/getarticle", json: { article_id: articleId } };
      return (await api.json(request, contentSchema)).news_item;
    },
  };
}

/** Ids are numbers beyond 2^53 in some answers and text in others. */
const idSchema = z.union([z.string().min(1), z.number()]).transform(String);

const submittedSchema = z
  .object({ publish_id: idSchema, msg_data_id: idSchema.optional() })
  .transform(({ publish_id, msg_data_id }) => ({
    publishId: publish_id,
    /** By which comments are opened and closed. */
    msgDataId: msg_data_id ?? null,
  }));

const resultSchema = z
  .object({
    publish_status: z.number(),
    article_id: z.string().optional(),
    article_detail: z
      .object({ item: z.array(z.object({ idx: z.number(), article_url: z.string() })).default([]) })
      .optional(),
    fail_idx: z.array(z.number()).default([]),
  })
  .transform(({ publish_status, article_id, article_detail, fail_idx }) => ({
    status: publishStatusOf(publish_status),
    /** Known once it is published. */
    articleId: article_id || null,
    /** Where each article is read; positions count from 1. */
    articles: (article_detail?.item ?? []).map(({ idx, article_url }) => ({
      position: idx,
      url: article_url,
    })),
    /** The positions of the articles at fault, counted from 1. */
    failedPositions: fail_idx,
  }));

const contentSchema = z.object({ news_item: z.array(newsItemSchema) });

const publicationSchema = z
  .object({ article_id: z.string().min(1), content: contentSchema, update_time: z.number() })
  .transform(({ article_id, content, update_time }) => ({
    articleId: article_id,
    updatedAt: new Date(update_time * 1000),
    articles: content.news_item,
  }));

const publicationPageSchema = z
  .object({ total_count: z.number(), item: z.array(publicationSchema).default([]) })
  .transform(({ total_count, item }) => ({ total: total_count, items: item }));
