import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { walkDocument } from "@/lib/articles/document/walk-document";
import { escapeAttribute, escapeText } from "@/lib/articles/markup/escape";
import { safeAddress } from "@/lib/articles/markup/safe-address";
import { type AccountFace, type Picture, pictureAt } from "@/lib/articles/serialise/context";
import { highlight } from "@/lib/articles/serialise/highlight";
import { renderPage } from "@/lib/articles/serialise/render-page";
import { serialise } from "@/lib/articles/serialise/serialise";
import { NO_OPTIONS, themeOptionsSchema } from "@/lib/articles/themes/options";
import { themeOf } from "@/lib/articles/themes/themes";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { LANGUAGE_TAG, type Locale } from "@/lib/platform/i18n/locale";
import { type HtmlPage, htmlPage, link, meta } from "./html-page";
import { readerMessages } from "./reader-messages";
import { sayDay } from "./say-day";

/** All that a page shows besides what was written. Pictures were looked up by now. */
export type PageFrame = {
  url: string;
  account: AccountFace;
  /** Null on a preview: it has not been published. */
  publishedAt: Date | null;
  changedAt: Date;
  /** The picture that is shown when the page is shared; complete, or empty for none. */
  shareUrl: string;
  pictures: ReadonlyMap<string, Picture>;
  codes: ReadonlyMap<string, Picture>;
};

/** The page of an article as readers get it. Grows with the article's length only. */
export function drawPage(values: WrittenValues, frame: PageFrame): HtmlPage {
  const locale = languageOf(values);
  const { html, css } = drawBody(values, frame, locale);
  const title = escapeText(values.title);
  const heading = `<header><h1 itemprop="headline">${title}</h1>${drawMeta(values, frame, locale)}</header>`;
  const article = [
    '<main class="page"><article itemscope itemtype="https://schema.org/Article">',
    drawFacts(values, frame, locale),
    heading,
    `<div class="article" itemprop="articleBody">${html}</div>`,
    drawSource(values, locale),
    "</article></main>",
  ].join("");
  const draft = frame.publishedAt === null ? `<p class="draft">${readerMessages[locale].draft}</p>` : "";
  const head = drawHead(values, frame);
  return htmlPage({ locale, title: values.title, head, css, body: draft + article });
}

/** The language that it is written in, by its signs: those who read it need not be those whose desk it is. */
export function languageOf({ title, body }: Pick<WrittenValues, "title" | "body">): Locale {
  return /\p{Script=Han}/u.test(title + plainTextOf(body)) ? "zh" : "en";
}

function drawBody({ body, look }: WrittenValues, frame: PageFrame, locale: Locale) {
  const { account, pictures, codes } = frame;
  const { markup } = serialise(withAccountCard(body, account), "page", {
    theme: themeOf(look.themeId),
    options: themeOptionsSchema.safeParse(look.options).data ?? NO_OPTIONS,
    locale,
    account,
    highlight,
    keepsLinks: true,
    qrCode: (codeId) => codes.get(codeId) ?? null,
    picture: ({ mediaId, src }) => pictures.get(mediaId ?? "") ?? (src ? pictureAt(src) : null),
  });
  return renderPage(markup);
}

/**
 * Whoever has read to the end may want to follow: the account's card stands there unless the writer has put it. Without
 * a code to scan it would only repeat the name at the top.
 */
function withAccountCard(body: ArticleDocument, { qrCode }: AccountFace): ArticleDocument {
  if (qrCode === null) return body;
  for (const { node } of walkDocument(body)) if (node.type === "accountCard") return body;
  return { ...body, content: [...body.content, { type: "accountCard" }] };
}

function drawMeta({ author }: WrittenValues, { account, publishedAt }: PageFrame, locale: Locale): string {
  const by =
    author === ""
      ? ""
      : `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${escapeText(author)}</span></span>`;
  const of = `<span class="account" itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${escapeText(account.name)}</span></span>`;
  const when =
    publishedAt === null
      ? ""
      : `<time itemprop="datePublished" datetime="${publishedAt.toISOString()}">${sayDay(publishedAt, locale)}</time>`;
  return `<p class="meta">${by}${of}${when}</p>`;
}

/** What machines ask of an article and nobody reads. */
function drawFacts(
  { digest }: WrittenValues,
  { url, changedAt, shareUrl }: PageFrame,
  locale: Locale,
): string {
  return [
    meta("itemprop", "mainEntityOfPage", url),
    meta("itemprop", "dateModified", changedAt.toISOString()),
    meta("itemprop", "inLanguage", LANGUAGE_TAG[locale]),
    meta("itemprop", "description", digest),
    meta("itemprop", "image", shareUrl),
  ].join("");
}

function drawHead(
  values: WrittenValues,
  { url, account, publishedAt, changedAt, shareUrl }: PageFrame,
): string {
  const { title, digest, author } = values;
  if (publishedAt === null) return meta("name", "robots", "noindex,nofollow");
  return [
    meta("name", "description", digest),
    meta("name", "author", author === "" ? account.name : author),
    link("canonical", url),
    meta("property", "og:type", "article"),
    meta("property", "og:title", title),
    meta("property", "og:description", digest),
    meta("property", "og:url", url),
    meta("property", "og:site_name", account.name),
    meta("property", "og:image", shareUrl),
    meta("property", "article:published_time", publishedAt.toISOString()),
    meta("property", "article:modified_time", changedAt.toISOString()),
    meta("name", "twitter:card", shareUrl === "" ? "summary" : "summary_large_image"),
  ].join("");
}

function drawSource({ sourceUrl }: WrittenValues, locale: Locale): string {
  const address = safeAddress(sourceUrl);
  if (address === null) return "";
  return `<footer class="foot"><a href="${escapeAttribute(address)}" rel="noopener">${readerMessages[locale].source}</a></footer>`;
}
