import { withQuoteEntities } from "@/lib/sandbox/article-filter/stored-quotes";
import type { ArticlePage } from "@/lib/sandbox/state/article-pages";
import type { Publication } from "@/lib/sandbox/state/articles";
import { articleUrl } from "./article-url";
import { toWireNewsItem } from "./news";
import { pictureUrl } from "./picture-url";
import type { Platform } from "./platform";

/** The articles with these ids, those that are gone left out. */
export function pagesOf({ state }: Pick<Platform, "state">, pageIds: readonly string[]) {
  return pageIds.flatMap((pageId) => {
    const found = state.articlePages.get(pageId);
    return found ? [{ pageId, page: found.page }] : [];
  });
}

/** The articles of a draft as the platform tells them. */
export function toWireArticles(
  platform: Platform,
  pageIds: readonly string[],
  withContent: boolean,
): Record<string, unknown>[] {
  return pagesOf(platform, pageIds).map(({ pageId, page }) =>
    toWireArticle(platform, pageId, page, withContent),
  );
}

/** The articles of a publication: those that were written as drafts, or the one that the control plane made. */
export function toWirePublication(
  platform: Platform,
  publication: Publication,
  withContent: boolean,
): Record<string, unknown>[] {
  if (publication.pageIds.length === 0) return [toWireNewsItem(publication, withContent)];
  return toWireArticles(platform, publication.pageIds, withContent);
}

function toWireArticle(
  platform: Platform,
  pageId: string,
  page: ArticlePage,
  withContent: boolean,
): Record<string, unknown> {
  const image_list = page.pictureMediaIds.map((image_media_id) => ({ image_media_id }));
  return {
    article_type: page.kind,
    title: page.title,
    author: page.author,
    digest: page.digest,
    ...(withContent ? { content: withQuoteEntities(page.content) } : {}),
    content_source_url: page.sourceUrl,
    thumb_media_id: page.thumbMediaId,
    thumb_url: page.thumbMediaId === "" ? "" : pictureUrl(platform, page.thumbMediaId),
    show_cover_pic: 0,
    need_open_comment: Number(page.needOpenComment),
    only_fans_can_comment: Number(page.onlyFansCanComment),
    pic_crop_235_1: page.wideCrop,
    pic_crop_1_1: page.squareCrop,
    ...(image_list.length > 0 ? { image_info: { image_list } } : {}),
    url: articleUrl(platform, pageId),
    ...(page.publishedAt === null ? {} : { is_deleted: page.isDeleted }),
  };
}
