import { z } from "zod";

/** A part of a cover as fractions of its width and height, from the upper left corner: 0 ≤ x1 < x2 ≤ 1. */
export type CoverCrop = { x1: number; y1: number; x2: number; y2: number };

/** Who may comment: nobody, everybody who reads, or followers alone. */
export type CommentRight = "nobody" | "everybody" | "followers";

/** An article as it goes into the box of drafts. */
export type NewDraftArticle = NewsArticle | PictureArticle;

/** The ordinary kind (图文): a body in HTML under a cover. */
export type NewsArticle = {
  type: "news";
  /** At most 32 characters (64 before 2025-12-19), else 45003. */
  title: string;
  /** At most 16 characters, else 45110. */
  author?: string | undefined;
  /** At most 128 characters, else 45004; left out, the platform takes the text's first 54. */
  digest?: string | undefined;
  /** HTML below 1 MB, else 45002; the platform removes scripts and pictures that `media.uploadPicture` did not give. */
  content: string;
  /** What "阅读原文" opens: at most 1 KB, else 41039. */
  sourceUrl?: string | undefined;
  /** Permanent material of type image; 40007 for anything else. */
  coverMediaId: string;
  /** What of the cover stands over a lone article (2.35:1) and in lists (1:1). */
  wideCrop?: CoverCrop | undefined;
  squareCrop?: CoverCrop | undefined;
  /** 88000 where the account has no comments. */
  comments?: CommentRight | undefined;
};

/** Pictures to leaf through (贴图), the first being the cover. */
export type PictureArticle = {
  type: "pictures";
  title: string;
  /** Plain text. */
  content: string;
  /** 1 to 20 permanent images. */
  pictureMediaIds: readonly string[];
  comments?: CommentRight | undefined;
};

/** The platform's spelling of an article that is to be added or changed. */
export function toWireArticle(article: NewDraftArticle): Record<string, unknown> {
  const { title, content, comments = "nobody" } = article;
  const rights = {
    need_open_comment: comments === "nobody" ? 0 : 1,
    only_fans_can_comment: comments === "followers" ? 1 : 0,
  };
  if (article.type === "pictures") {
    const image_list = article.pictureMediaIds.map((image_media_id) => ({ image_media_id }));
    return { article_type: "newspic", title, content, image_info: { image_list }, ...rights };
  }
  const { author, digest, sourceUrl, coverMediaId, wideCrop, squareCrop } = article;
  return {
    article_type: "news",
    title,
    ...(author ? { author } : {}),
    ...(digest ? { digest } : {}),
    content,
    ...(sourceUrl ? { content_source_url: sourceUrl } : {}),
    thumb_media_id: coverMediaId,
    ...(wideCrop ? { pic_crop_235_1: cropText(wideCrop) } : {}),
    ...(squareCrop ? { pic_crop_1_1: cropText(squareCrop) } : {}),
    ...rights,
  };
}

/** Numbers with up to six decimals, joined by underlines. */
function cropText({ x1, y1, x2, y2 }: CoverCrop): string {
  return [x1, y1, x2, y2].map((fraction) => String(Number(fraction.toFixed(6)))).join("_");
}

const flag = z
  .union([z.number(), z.boolean()])
  .optional()
  .transform((value) => Number(value) === 1);

/** What drafts and publications answer. Fields that an account or an old article lacks are empty. */
export const storedArticleSchema = z
  .object({
    article_type: z.string().default("news"),
    title: z.string().default(""),
    author: z.string().default(""),
    digest: z.string().default(""),
    content: z.string().default(""),
    content_source_url: z.string().default(""),
    thumb_media_id: z.string().default(""),
    thumb_url: z.string().default(""),
    url: z.string().default(""),
    need_open_comment: flag,
    only_fans_can_comment: flag,
    is_deleted: flag,
    image_info: z
      .object({ image_list: z.array(z.object({ image_media_id: z.string() })).default([]) })
      .optional(),
  })
  .transform((wire) => ({
    type: wire.article_type === "newspic" ? ("pictures" as const) : ("news" as const),
    title: wire.title,
    author: wire.author,
    digest: wire.digest,
    /** HTML; quotes inside of style attributes come as `&#39;` and have to be decoded before they are sent back. */
    content: wire.content,
    sourceUrl: wire.content_source_url,
    coverMediaId: wire.thumb_media_id,
    thumbUrl: wire.thumb_url,
    /** Of a draft: a preview that ends after some time. */
    url: wire.url,
    comments: commentsOf(wire.need_open_comment, wire.only_fans_can_comment),
    pictureMediaIds: (wire.image_info?.image_list ?? []).map(({ image_media_id }) => image_media_id),
    isDeleted: wire.is_deleted,
  }));

function commentsOf(areOpen: boolean, followersOnly: boolean): CommentRight {
  if (!areOpen) return "nobody";
  return followersOnly ? "followers" : "everybody";
}
