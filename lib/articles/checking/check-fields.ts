import { walkDocument } from "@/lib/articles/document/walk-document";
import type { Localized } from "@/lib/platform/i18n/locale";
import { DRAFT_LIMITS, SHARED_TITLE_BYTES } from "./draft-limits";
import type { ArticleToCheck, Finding, FindingField, FindingLevel } from "./types";
import { CHECK_WORDS } from "./words";

/** What stands beside the text: each against WeChat's limit for it. */
export function checkFields(article: ArticleToCheck): Finding[] {
  const { title, author, digest, sourceUrl } = article;
  return [
    ...checkTitle(title),
    ...(charactersOf(author) > DRAFT_LIMITS.author ? [at("author", "error", CHECK_WORDS.longAuthor)] : []),
    ...(charactersOf(digest) > DRAFT_LIMITS.digest ? [at("digest", "error", CHECK_WORDS.longDigest)] : []),
    ...(digest === "" ? [at("digest", "note", CHECK_WORDS.noDigest)] : []),
    ...(isSource(sourceUrl) ? [] : [at("sourceUrl", "error", CHECK_WORDS.wrongSource)]),
    ...checkCover(article),
  ];
}

/** As WeChat counts: an emoji is one. */
export function charactersOf(text: string): number {
  return [...text].length;
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function checkTitle(title: string): Finding[] {
  const used = charactersOf(title);
  if (title.trim() === "") return [at("title", "error", CHECK_WORDS.noTitle)];
  if (used > DRAFT_LIMITS.title) return [at("title", "error", CHECK_WORDS.longTitle(used))];
  return bytesOf(title) > SHARED_TITLE_BYTES ? [at("title", "note", CHECK_WORDS.cutTitle)] : [];
}

function isSource(url: string): boolean {
  if (url === "") return true;
  return /^https?:\/\//i.test(url) && URL.canParse(url) && bytesOf(url) <= DRAFT_LIMITS.sourceUrlBytes;
}

function checkCover({ hasCover, body }: ArticleToCheck): Finding[] {
  if (hasCover) return [];
  for (const { node } of walkDocument(body)) {
    if (node.type !== "image" || (node.attrs.mediaId === null && node.attrs.src === null)) continue;
    return [at("cover", "note", CHECK_WORDS.firstPictureIsCover)];
  }
  return [at("cover", "error", CHECK_WORDS.noCover)];
}

function at(field: FindingField, level: FindingLevel, words: Localized): Finding {
  return { level, field, path: null, words };
}
