import { feedUrl, listingUrl, pageUrl } from "@/lib/articles/addresses";
import { escapeAttribute, escapeText } from "@/lib/articles/markup/escape";
import { readerMessages } from "./reader-messages";
import type { ListedPage } from "./types";

/** The newest public articles of an account, for programs that read feeds: RSS 2.0. */
export function rssFeed(accountId: string, account: string, pages: readonly ListedPage[]): string {
  const title = readerMessages.zh.listing(account);
  const self = `<atom:link href="${escapeAttribute(feedUrl(accountId))}" rel="self" type="application/rss+xml"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    tag("title", title),
    tag("link", listingUrl(accountId)),
    tag("description", title),
    self,
    ...pages.map(feedItem),
    "</channel></rss>",
  ].join("");
}

function feedItem({ slug, title, description, publishedAt }: ListedPage): string {
  const url = pageUrl(slug);
  const parts = [
    tag("title", title),
    tag("link", url),
    tag("guid", url),
    tag("pubDate", publishedAt.toUTCString()),
    ...(description === "" ? [] : [tag("description", description)]),
  ];
  return `<item>${parts.join("")}</item>`;
}

/** What HTML calls a fixed blank is no name in XML, nor may control signs stand in it. */
function tag(name: string, words: string): string {
  const text = escapeText(words.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ")).replaceAll("&nbsp;", "&#160;");
  return `<${name}>${text}</${name}>`;
}
