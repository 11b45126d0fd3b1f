import { toWirePublication } from "@/lib/sandbox/article-wire";
import { Refusal } from "@/lib/sandbox/refusals";
import { answer, type Endpoint } from "./endpoint";
import { fieldsOf, textField } from "./json-body";
import { acceptPage } from "./page";

/** Publishing › Get the published list: newest first, articles that were taken back marked. */
export const listPublicationsEndpoint: Endpoint = {
  path: "/cgi-bin/freepublish/batchget",
  method: "POST",
  body: "json",
  access: "token",
  permission: "publish",
  run({ platform, account, json }) {
    const { offset, count } = acceptPage(json);
    const withContent = Number(fieldsOf(json).no_content ?? 0) !== 1;
    const { articles } = platform.state;
    const item = articles.page(account.appId, offset, count).map((publication) => ({
      article_id: publication.articleId,
      content: { news_item: toWirePublication(platform, publication, withContent) },
      update_time: Math.floor(publication.publishedAt / 1000),
    }));
    return answer({ total_count: articles.count(account.appId), item_count: item.length, item });
  },
};

/** Publishing › Get a published article. */
export const getPublicationEndpoint: Endpoint = {
  path: "/cgi-bin/freepublish/getarticle",
  method: "POST",
  body: "json",
  access: "token",
  permission: "publish",
  run({ platform, account, json }) {
    const article = platform.state.articles.publication(account.appId, textField(json, "article_id"));
    if (!article || article.isDeleted) throw new Refusal(53600);
    return answer({ news_item: toWirePublication(platform, article, true) });
  },
};
