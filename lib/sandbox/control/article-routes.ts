import { z } from "zod";
import { withPictures } from "@/lib/sandbox/article-filter/stored-quotes";
import { type ArticleRules, articleRulesSchema } from "@/lib/sandbox/article-rules";
import { articleUrl } from "@/lib/sandbox/article-url";
import { pagesOf } from "@/lib/sandbox/article-wire";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { Platform } from "@/lib/sandbox/platform";
import type { ArticlePage } from "@/lib/sandbox/state/article-pages";
import type { Publication } from "@/lib/sandbox/state/articles";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

const MOST_ARTICLES = 8;
const whole = z.coerce.number().pipe(z.int().min(0));
const listQuery = z.object({
  offset: whole.default(0),
  limit: whole.pipe(z.int().min(1).max(100)).default(20),
});
const publishingSchema = z.strictObject({
  /** 0 well, 2 not original, 3 failed, 4 refused by the audit. */
  status: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]),
  failedIndexes: z.array(z.int().min(1).max(MOST_ARTICLES)).max(MOST_ARTICLES).default([]),
});

/** Routes about what accounts have published, and what is assumed about publishing. */
export const articleRoutes: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "/_control/article-rules",
    run: ({ platform }) => ({ value: platform.state.settings.articleRules() }),
  },
  { method: "PUT", pattern: "/_control/article-rules", run: putRules },
  { method: "GET", pattern: "/_control/accounts/:appId/articles", run: listArticles },
  { method: "GET", pattern: "/_control/accounts/:appId/pages/:pageId", run: readPage },
  { method: "PUT", pattern: "/_control/accounts/:appId/publishing", run: putPublishing },
];

/** What is not named has its default again. */
function putRules({ platform, body }: ControlCall): { value: ArticleRules } {
  const rules = accepted(articleRulesSchema, body ?? {});
  platform.state.settings.setArticleRules(rules);
  return { value: rules };
}

/** The list of articles in the account's profile, newest first. */
function listArticles(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { platform } = call;
  const { offset, limit } = accepted(listQuery, Object.fromEntries(call.query));
  const publications = platform.state.articles.page(appId, offset, limit);
  return {
    value: {
      total: platform.state.articles.count(appId),
      publications: publications.map((one) => ({
        articleId: one.articleId,
        publishedAt: one.publishedAt,
        isDeleted: one.isDeleted,
        articles: articlesOf(platform, one),
      })),
    },
  };
}

function articlesOf(platform: Platform, publication: Publication) {
  if (publication.pageIds.length === 0) {
    const { title, description, pictureUrl: picture, url, isDeleted } = publication;
    return [{ pageId: null, title, author: "", digest: description, pictureUrl: picture, url, isDeleted }];
  }
  return pagesOf(platform, publication.pageIds).map(({ pageId, page }) =>
    headOf(platform, pageId, page, publication.isDeleted),
  );
}

function headOf(platform: Platform, pageId: string, page: ArticlePage, isPublicationDeleted = false) {
  const { title, author, digest, thumbMediaId } = page;
  return {
    pageId,
    title,
    author,
    digest,
    pictureUrl: thumbMediaId === "" ? "" : pictureUrl(platform, thumbMediaId),
    url: articleUrl(platform, pageId),
    isDeleted: page.isDeleted || isPublicationDeleted,
  };
}

/** One article as it came out of the filter, a draft or published. */
function readPage(call: ControlCall) {
  const { appId } = requireAccount(call);
  const pageId = call.params.pageId ?? "";
  const found = call.platform.state.articlePages.get(pageId);
  if (found?.appId !== appId) throw new ControlProblem(404, "no_such_page", `There is no article ${pageId}`);
  const { page } = found;
  const { kind, content, sourceUrl, publishedAt, pictureMediaIds, needOpenComment } = page;
  return {
    value: {
      ...headOf(call.platform, pageId, page),
      kind,
      /** Safe to show where no script may run. */
      html: kind === "news" ? withPictures(content) : "",
      text: kind === "news" ? "" : content,
      pictureUrls: pictureMediaIds.map((mediaId) => pictureUrl(call.platform, mediaId)),
      sourceUrl,
      publishedAt,
      hasComments: needOpenComment,
    },
  };
}

/** How the account's next order to publish ends. */
function putPublishing(call: ControlCall) {
  const account = requireAccount(call);
  const nextPublishing = accepted(publishingSchema, call.body);
  call.platform.state.accounts.save({ ...account, nextPublishing });
  return { value: { ok: true } };
}
