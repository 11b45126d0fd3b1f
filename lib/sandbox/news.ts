import { z } from "zod";
import { type Article, articleSchema, type Publication } from "@/lib/sandbox/state/articles";
import { freshId, type Platform } from "./platform";

const newsSchema = z.array(articleSchema);

/** Keeps articles as news material, which the API cannot make any more (Asset management; superseded by drafts). */
export function keepNews(platform: Platform, appId: string, articles: Article[]): string {
  const mediaId = freshId(platform, 64);
  const sheet = { mediaId, appId, type: "news", mime: "application/json", filename: "" } as const;
  platform.state.media.add(
    { ...sheet, createdAt: platform.now(), permanent: true },
    Buffer.from(JSON.stringify(articles)),
  );
  return mediaId;
}

/** The articles of a news material; none when there is no such material. */
export function articlesOf({ state }: Pick<Platform, "state">, mediaId: string): Article[] {
  if (state.media.byId(mediaId)?.type !== "news") return [];
  return newsSchema.parse(JSON.parse(state.media.bytes(mediaId).toString()));
}

/** An article as the platform lists it (Publishing › Get the published list). Its text is its summary here. */
export function toWireNewsItem(
  article: Article & Partial<Pick<Publication, "isDeleted">>,
  withContent: boolean,
): Record<string, unknown> {
  const { title, description, pictureUrl, url, isDeleted = false } = article;
  return {
    title,
    author: "",
    digest: description,
    ...(withContent ? { content: `<p>${escaped(description)}</p>` } : {}),
    content_source_url: "",
    thumb_media_id: "",
    thumb_url: pictureUrl,
    url,
    show_cover_pic: 0,
    need_open_comment: 0,
    only_fans_can_comment: 0,
    is_deleted: isDeleted,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
