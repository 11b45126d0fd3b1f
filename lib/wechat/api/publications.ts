import { z } from "zod";
import type { Api } from "./api";
import { newsItemSchema, requirePageSize } from "./news-item";

/**
 * What the account has published without sending it to its followers.
 * Source: developers.weixin.qq.com › Publishing › Get the published list, Get a published article.
 */
export function createPublicationsApi(api: Api) {
  return {
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
