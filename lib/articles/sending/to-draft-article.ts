import { renderHtml } from "@/lib/articles/markup/render-html";
import { serialise } from "@/lib/articles/serialise/serialise";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { NewDraftArticle } from "@/lib/wechat/api/draft-article";
import { isAtWeChat, keyOf } from "./picture-sources";
import type { SentPictures } from "./schema";
import { serialiseContext } from "./serialise-context";

export type NewsArticle = Extract<NewDraftArticle, { type: "news" }>;

/** An article as it goes into the box of drafts; its pictures and its cover are at WeChat by now. */
export function toDraftArticle(
  values: WrittenValues,
  at: { accountName: string; pictures: SentPictures; coverMediaId: string },
): NewsArticle {
  const context = serialiseContext(values, at.accountName, (source) => {
    if (source.type === "address" && isAtWeChat(source.src)) return source.src;
    return at.pictures[keyOf(source)]?.address ?? null;
  });
  const { title, author, digest, body, sourceUrl, comments, coverId, coverCrops } = values;
  const crops = coverId === null ? null : coverCrops;
  return {
    type: "news",
    title,
    author,
    digest,
    content: renderHtml(serialise(body, "draft", context).markup),
    sourceUrl,
    coverMediaId: at.coverMediaId,
    wideCrop: crops ? toCrop(crops.wide) : undefined,
    squareCrop: crops ? toCrop(crops.square) : undefined,
    comments: COMMENT_RIGHTS[comments],
  };
}

const COMMENT_RIGHTS = { none: "nobody", everyone: "everybody", followers: "followers" } as const;

function toCrop({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { x1: left, y1: top, x2: right, y2: bottom };
}
