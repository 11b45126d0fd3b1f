import type { IncomingHttpHeaders } from "node:http";
import { renderSVG } from "uqr";
import { COVER_NAME, listingUrl, pageUrl } from "@/lib/articles/addresses";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { getContent } from "@/lib/media/library/data";
import { readRendition } from "@/lib/media/renditions/data";
import { isStill } from "@/lib/media/renditions/types";
import type { Clock } from "@/lib/platform/clock";
import { chooseLocale, LOCALE_COOKIE, type Locale } from "@/lib/platform/i18n/locale";
import { isKnownAlready } from "@/lib/platform/known-already";
import { log } from "@/lib/platform/log";
import { listCodesById } from "@/lib/qrcodes/data";
import { findOnlyListing, findReaderCover, findReaderPage, isCodePublic, readListing } from "./data";
import { rssFeed } from "./feed";
import { type HtmlPage, pagePolicy } from "./html-page";
import { isReader } from "./is-reader";
import { listingPage, readPlace } from "./listing-page";
import { noticePage } from "./notice-page";
import { drawPreview, findPreviewCode } from "./preview";
import { etagOf } from "./publish";
import type { ViewCounter } from "./views";

export type ReaderRequest = { method: string; path: string; search: string; headers: IncomingHttpHeaders };
/** `picture` instead of a text, which is compressed on its way. */
export type ReaderAnswer = {
  status: number;
  headers: Record<string, string>;
  body: string;
  picture?: Buffer;
};

/** As wide as the cards are that others make of it. */
const COVER_PX = 1080;

/**
 * Answers whoever opens an address under /a/, which is open to everybody: pages, their list and feed, previews.
 */
export function createReaderAnswers(views: Pick<ViewCounter, "count">, clock: Clock) {
  return async (request: ReaderRequest): Promise<ReaderAnswer> => {
    const locale = localeOf(request.headers);
    try {
      return await answer(request, locale);
    } catch (error) {
      // Not where it was: the address of a preview is a secret.
      log.error({ err: error }, "a reader could not be answered");
      return notice(500, "failed", locale);
    }
  };

  async function answer(request: ReaderRequest, locale: Locale): Promise<ReaderAnswer> {
    if (request.method !== "GET" && request.method !== "HEAD")
      return notice(405, "wrongMethod", locale, { allow: "GET, HEAD" });
    const [first = "", second = "", third = "", ...rest] = request.path
      .replace(/^\/a\/?|\/$/g, "")
      .split("/");
    if (rest.length > 0) return notice(404, "notFound", locale);
    switch (first) {
      case "":
        return onlyListing(locale);
      case "preview":
        return third === ""
          ? preview(second, locale, clock.now())
          : previewCode(second, codeIdOf(third), locale, clock.now());
      case "codes":
        return publicCode(second, codeIdOf(third), locale);
      case "of":
        return listing(second, third, request, locale);
      default:
        return ofArticle(first, second, third, request, locale);
    }
  }

  function ofArticle(slug: string, second: string, third: string, request: ReaderRequest, locale: Locale) {
    if (second === "") return article(slug, request, locale);
    if (second === COVER_NAME && third === "") return coverPicture(slug, locale);
    return notice(404, "notFound", locale);
  }

  async function article(slug: string, request: ReaderRequest, locale: Locale): Promise<ReaderAnswer> {
    const page = await findReaderPage(slug);
    if (page === null) return notice(404, "notFound", locale);
    if ("movedTo" in page) return redirect(308, pageUrl(page.movedTo));
    if (page.state === "takenDown") return notice(410, "takenDown", locale);
    if (request.path !== `/a/${slug}`) return redirect(308, pageUrl(slug));
    if (request.method === "GET" && isReader(request.headers)) views.count(page, clock.now());
    return shownPage(page, request);
  }
}

/** A page or, for a browser that has it already, the word that it has not changed. */
function shownPage(page: HtmlPage & { etag: string }, request: ReaderRequest): ReaderAnswer {
  // Kept by the browser, but asked for each time: what was taken down is gone at once, and a view is counted.
  const headers = { ...htmlHeaders(page), "cache-control": "public, no-cache" };
  return unlessKnown({ status: 200, headers, body: page.html }, page.etag, request);
}

function unlessKnown(answer: ReaderAnswer, hash: string, { headers }: ReaderRequest): ReaderAnswer {
  // Weak: what travels is compressed in one way or another.
  const etag = `W/"${hash}"`;
  const shown = { ...answer, headers: { ...answer.headers, etag } };
  const isKnown = isKnownAlready(headers["if-none-match"], etag);
  return isKnown ? { ...shown, status: 304, body: "" } : shown;
}

async function listing(
  accountId: string,
  kind: string,
  request: ReaderRequest,
  locale: Locale,
): Promise<ReaderAnswer> {
  const isFeed = kind === "rss.xml";
  if (kind !== "" && !isFeed) return notice(404, "notFound", locale);
  const from = isFeed ? null : readPlace(new URLSearchParams(request.search).get("after"));
  const found = await readListing(vouchForAccountId(accountId), from);
  if (!found) return notice(404, "notFound", locale);
  if (isFeed) {
    const feed = rssFeed(accountId, found.account, found.pages);
    const headers = {
      "content-type": "application/rss+xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    };
    return unlessKnown({ status: 200, headers, body: feed }, etagOf(feed), request);
  }
  const page = listingPage({ accountId, ...found }, from === null, locale);
  return shownPage({ ...page, etag: etagOf(page.html) }, request);
}

async function onlyListing(locale: Locale): Promise<ReaderAnswer> {
  const accountId = await findOnlyListing();
  return accountId === null ? notice(404, "notFound", locale) : redirect(302, listingUrl(accountId));
}

async function preview(token: string, locale: Locale, now: number): Promise<ReaderAnswer> {
  const page = await drawPreview(token, now);
  if (!page) return notice(404, "previewOver", locale);
  const headers = { ...htmlHeaders(page), ...UNKEPT, "x-robots-tag": "noindex" };
  // The address is the secret: no other site is to hear of it.
  return { status: 200, headers: { ...headers, "referrer-policy": "no-referrer" }, body: page.html };
}

/** A campaign's code, for everybody once a page shows it. */
async function publicCode(account: string, codeId: string, locale: Locale): Promise<ReaderAnswer> {
  const accountId = vouchForAccountId(account);
  if (!(await isCodePublic(accountId, codeId))) return notice(404, "notFound", locale);
  return codePicture(accountId, codeId, { "cache-control": "public, max-age=300" }, locale);
}

async function previewCode(token: string, codeId: string, locale: Locale, now: number) {
  const accountId = await findPreviewCode(token, codeId, now);
  if (accountId === null) return notice(404, "previewOver", locale);
  return codePicture(accountId, codeId, UNKEPT, locale);
}

/** A code, as it stands on posters as well. */
async function codePicture(
  accountId: AccountId,
  codeId: string,
  kept: Record<string, string>,
  locale: Locale,
): Promise<ReaderAnswer> {
  const [code] = await listCodesById(accountId, [codeId]);
  if (!code) return notice(404, "notFound", locale);
  const headers = {
    "content-type": "image/svg+xml",
    "content-security-policy": "default-src 'none'",
    ...kept,
  };
  return { status: 200, headers, body: renderSVG(code.url, { border: 2 }) };
}

function codeIdOf(name: string): string {
  return name.replace(/\.svg$/, "");
}

/** The part of a page's cover that its writer chose for where it is shared. */
async function coverPicture(slug: string, locale: Locale): Promise<ReaderAnswer> {
  const cover = await findReaderCover(slug);
  const content = cover && (await getContent(cover.accountId, { id: cover.coverId }));
  const shape = { width: COVER_PX, format: "jpg", part: cover?.crop } as const;
  const picture = content && isStill(content.format) && (await readRendition(content.contentHash, shape));
  if (!picture) return notice(404, "notFound", locale);
  const headers = {
    "content-type": "image/jpeg",
    "content-security-policy": "default-src 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=300",
  };
  return { status: 200, headers, body: "", picture };
}

type Notice = Parameters<typeof noticePage>[0];

function notice(
  status: number,
  kind: Notice,
  locale: Locale,
  more: Record<string, string> = {},
): ReaderAnswer {
  const page = noticePage(kind, locale);
  return { status, headers: { ...htmlHeaders(page), ...UNKEPT, ...more }, body: page.html };
}

function redirect(status: number, location: string): ReaderAnswer {
  return { status, headers: { location, "cache-control": "no-cache" }, body: "" };
}

const UNKEPT = { "cache-control": "no-store" };

function htmlHeaders({ styleHash }: Pick<HtmlPage, "styleHash">): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": pagePolicy(styleHash),
  };
}

/** What is said to the reader is in their language; what was written is in its own. */
function localeOf(headers: IncomingHttpHeaders): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)`).exec(headers.cookie ?? "")?.[1];
  return chooseLocale(chosen, headers["accept-language"] ?? null);
}
