import { escapeText } from "@/lib/articles/markup/escape";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type HtmlPage, htmlPage, meta } from "./html-page";
import { readerMessages } from "./reader-messages";

type Notice = "notFound" | "takenDown" | "previewOver" | "wrongMethod" | "failed";

const NOTICE_STYLE =
  ".notice{min-height:70vh;display:flex;flex-direction:column;justify-content:center;text-align:center}.notice p{margin:0 auto;max-width:24em;text-wrap:balance;color:#6b6b6b}@media (prefers-color-scheme:dark){.notice p{color:#9a9a9a}}";

/** A page that says kindly why there is nothing to read. */
export function noticePage(notice: Notice, locale: Locale): HtmlPage {
  const { title, body } = readerMessages[locale][notice];
  return htmlPage({
    locale,
    title,
    head: meta("name", "robots", "noindex"),
    css: NOTICE_STYLE,
    body: `<main class="page notice"><h1>${escapeText(title)}</h1><p>${escapeText(body)}</p></main>`,
  });
}
