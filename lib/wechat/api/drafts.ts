import { z } from "zod";
import { type Api, okSchema } from "./api";
import { type NewDraftArticle, storedArticleSchema, toWireArticle } from "./draft-article";
import { newsItemSchema, requirePageSize } from "./news-item";

/** The platform takes one to eight articles a draft. */
export const ARTICLES_PER_DRAFT = 8;
/** Bodies are up to 1 MB each, and the platform checks them before it answers. */
const WRITE_TIMEOUT_MS = 60_000;
/** Eight bodies of 1 MB, whose quotes have become longer. */
const LARGEST_DRAFT_BYTES = 32 * 1024 * 1024;

/**
 * The box of drafts, from which articles are published. A draft that was published leaves it.
 * Source: developers.weixin.qq.com › Draft box › Add, Get, Update, Delete a draft, Get the total, Get the list, Switch.
 */
export function createDraftsApi(api: Api) {
  return {
    /**
     * Keeps one to eight articles, in this order, and gives the draft's id. Throws RangeError for another number,
     * WeChatRefusal 45003 (title), 45110 (author), 45004 (digest), 45002 (body), 41039 (source), 40007 (cover),
     * 45086 (a mini program's AppID), 45166 (unsupported content), 88000 (comments), 53404–53406 (products).
     */
    async add(articles: readonly NewDraftArticle[]): Promise<string> {
      if (articles.length < 1 || articles.length > ARTICLES_PER_DRAFT) {
        throw new RangeError(`A draft has 1 to ${ARTICLES_PER_DRAFT} articles, not ${articles.length}`);
      }
      const json = { articles: articles.map(toWireArticle) };
      const request = { path: "/cgi-bin/draft/add", json, timeoutMs: WRITE_TIMEOUT_MS };
      return (await api.json(request, addedSchema)).media_id;
    },
    /** The draft's articles as the platform has filtered them. Throws WeChatRefusal 40007 when it is gone. */
    async get(mediaId: string) {
      const json = { media_id: mediaId };
      const request = { path: "/cgi-bin/draft/get", json, maxBytes: LARGEST_DRAFT_BYTES };
      return (await api.json(request, contentSchema)).news_item;
    },
    /** Changes one article, counted from 0; the number of articles stays. Throws WeChatRefusal 40007, 40114 and what `add` throws. */
    async update(mediaId: string, index: number, article: NewDraftArticle): Promise<void> {
      const json = { media_id: mediaId, index, articles: toWireArticle(article) };
      await api.json({ path: "/cgi-bin/draft/update", json, timeoutMs: WRITE_TIMEOUT_MS }, okSchema);
    },
    /** For good. Throws WeChatRefusal 40007 when it is gone already. */
    async delete(mediaId: string): Promise<void> {
      await api.json({ path: "/cgi-bin/draft/delete", json: { media_id: mediaId } }, okSchema);
    },
    /** How many drafts there are. */
    async count(): Promise<number> {
      return (await api.json({ path: "/cgi-bin/draft/count" }, totalSchema)).total_count;
    },
    /** A page, newest first, without texts: `offset` from 0, `count` 1 to 20. Throws RangeError for another count. */
    async list({ offset, count }: { offset: number; count: number }) {
      requirePageSize(count);
      const json = { offset, count, no_content: 1 };
      return api.json({ path: "/cgi-bin/draft/batchget", json }, draftPageSchema);
    },
    /** Whether the account has the box of drafts; all have it by now. Never switches it on, which could not be undone. */
    async isOpen(): Promise<boolean> {
      const request = { path: "/cgi-bin/draft/switch", query: { checkonly: "1" }, json: {} };
      return (await api.json(request, switchSchema)).is_open === 1;
    },
  };
}

const addedSchema = z.object({ media_id: z.string().min(1) });
const contentSchema = z.object({ news_item: z.array(storedArticleSchema) });
const totalSchema = z.object({ total_count: z.number() });
const switchSchema = z.object({ is_open: z.number().default(0) });

const draftSchema = z
  .object({
    media_id: z.string().min(1),
    content: z.object({ news_item: z.array(newsItemSchema) }),
    update_time: z.number(),
  })
  .transform(({ media_id, content, update_time }) => ({
    mediaId: media_id,
    updatedAt: new Date(update_time * 1000),
    articles: content.news_item,
  }));

const draftPageSchema = z
  .object({ total_count: z.number(), item: z.array(draftSchema).default([]) })
  .transform(({ total_count, item }) => ({ total: total_count, items: item }));
