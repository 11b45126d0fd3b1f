import { feedUrl, listingUrl, pageUrl } from "@/lib/articles/addresses";
import { escapeAttribute, escapeText } from "@/lib/articles/markup/escape";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type HtmlPage, htmlPage, link, meta } from "./html-page";
import { readerMessages } from "./reader-messages";
import { sayDay } from "./say-day";
import type { ListedPage } from "./types";

const LIST_STYLE = [
  ".list{list-style:none;margin:0;padding:0}",
  ".list li{display:flex;gap:16px;padding:18px 0;border-top:1px solid #e6e6e6}",
  ".list div{flex:1;min-width:0}",
  ".list h2{margin:0;font-size:18px;line-height:1.45;font-weight:600}",
  ".list h2 a{color:inherit;text-decoration:none}.list h2 a:hover{text-decoration:underline}",
  ".list p{margin:4px 0 0;font-size:15px;line-height:1.6;color:#6b6b6b}",
  ".list img{width:84px;height:84px;object-fit:cover;border-radius:6px;flex:none}",
  ".turn{display:flex;gap:20px;flex-wrap:wrap;margin:24px 0 0;font-size:15px}.turn a{color:#4a5f8a}",
  "@media (prefers-color-scheme:dark){.list li{border-color:#333}.list p{color:#9a9a9a}.turn a{color:#8ea6d8}}",
].join("");

type Listing = { accountId: string; account: string; pages: readonly ListedPage[]; hasMore: boolean };

/** The public articles of an account, the newest first. */
export function listingPage(listing: Listing, isFirst: boolean, locale: Locale): HtmlPage {
  const t = readerMessages[locale];
  const { accountId, account, pages, hasMore } = listing;
  const last = pages.at(-1);
  const turns = [
    ...(isFirst ? [] : [anchor(listingUrl(accountId), t.newest)]),
    ...(hasMore && last ? [anchor(`${listingUrl(accountId)}?after=${placeOf(last)}`, t.older)] : []),
    anchor(feedUrl(accountId), t.feed),
  ];
  const items = pages.map((page) => drawItem(page, locale)).join("");
  const list = pages.length === 0 ? `<p>${escapeText(t.nothingYet)}</p>` : `<ul class="list">${items}</ul>`;
  const title = t.listing(account);
  return htmlPage({
    locale,
    title,
    css: LIST_STYLE,
    head: [
      link("canonical", listingUrl(accountId)),
      link("alternate", feedUrl(accountId), { type: "application/rss+xml", title }),
      meta("property", "og:type", "website"),
      meta("property", "og:title", title),
      meta("property", "og:url", listingUrl(accountId)),
    ].join(""),
    body: `<main class="page"><h1>${escapeText(title)}</h1>${list}<p class="turn">${turns.join("")}</p></main>`,
  });
}

/** Where the next page begins, for its address. */
function placeOf({ publishedAt, articleId }: ListedPage): string {
  return `${publishedAt.getTime()}.${articleId}`;
}

/** Null for the first page, and for what is none. */
export function readPlace(place: string | null): { publishedAt: Date; articleId: string } | null {
  const [, time = "", articleId = ""] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(place ?? "") ?? [];
  return articleId === "" ? null : { publishedAt: new Date(Number(time)), articleId };
}

function drawItem({ slug, title, description, pictureUrl, publishedAt }: ListedPage, locale: Locale): string {
  const src = pictureUrl === "" ? null : safePictureAddress(pictureUrl);
  const picture =
    src === null ? "" : `<img src="${escapeAttribute(src)}" alt="" width="84" height="84" loading="lazy">`;
  const words = description === "" ? "" : `<p>${escapeText(description)}</p>`;
  const when = `<p><time datetime="${publishedAt.toISOString()}">${sayDay(publishedAt, locale)}</time></p>`;
  return `<li><div><h2>${anchor(pageUrl(slug), title)}</h2>${words}${when}</div>${picture}</li>`;
}

function anchor(href: string, words: string): string {
  return `<a href="${escapeAttribute(href)}">${escapeText(words)}</a>`;
}
