import type { ArticleDocument, NodePath } from "@/lib/articles/document/document-types";
import type { SerialiseContext } from "@/lib/articles/serialise/context";
import type { Localized } from "@/lib/platform/i18n/locale";

/** `error`: WeChat would refuse it; `warning`: readers would miss something; `note`: what will happen. */
export const FINDING_LEVELS = ["error", "warning", "note"] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

export const FINDING_FIELDS = [
  "title",
  "author",
  "digest",
  "sourceUrl",
  "cover",
  "comments",
  "body",
] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

/** Something to know before an article is sent; `path` is the node of the text at which it is, where it is at one. */
export type Finding = { level: FindingLevel; field: FindingField; path: NodePath | null; words: Localized };

/** What of an article is looked at. */
export type ArticleToCheck = {
  title: string;
  author: string;
  digest: string;
  sourceUrl: string;
  comments: "none" | "everyone" | "followers";
  hasCover: boolean;
  body: ArticleDocument;
};

/** What is known of a picture's file; null where nothing is. */
export type PictureFacts = { bytes: number; mime: string };

export type CheckContext = {
  serialise: SerialiseContext;
  pictureFacts: (image: { mediaId: string | null; src: string | null }) => PictureFacts | null;
};
