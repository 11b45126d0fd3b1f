import type { ServerResponse } from "node:http";
import { withPictures } from "@/lib/sandbox/article-filter/stored-quotes";
import { sendBytes } from "@/lib/sandbox/http/reply";
import type { ArticlePage } from "@/lib/sandbox/state/article-pages";
import { ARTICLE_PATH } from "./article-url";
import { pictureUrl } from "./picture-url";
import type { Platform } from "./platform";
import { BEIJING_AHEAD } from "./time";

/** Nothing runs and nothing is sent, whatever the filter let through: what is under test is the text, not this page. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    "img-src 'self' https://mmbiz.qpic.cn https://mmbiz.qlogo.cn http://mmbiz.qpic.cn",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** What WeChat's page gives an article: 677 px at most, room at the sides, colours that are never missing. */
const STYLE = `
body{margin:0 auto;max-width:677px;padding:20px 16px 40px;background:#fff;color:#191919;
font:17px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
h1.title{font-size:22px;line-height:1.4;margin:0 0 14px}
.meta{color:#767676;font-size:15px;margin:0 0 22px}
.content img{max-width:100%;height:auto!important}
.content p{margin:0}
.more{margin-top:32px;font-size:15px}
.more a{color:#576b95}
.gone{padding-top:30vh;text-align:center;color:#767676}`;

/** Answers the address of an article with what a reader at WeChat sees. */
export function sendArticle(platform: Platform, response: ServerResponse, pathname: string): void {
  const found = platform.state.articlePages.get(pathname.slice(ARTICLE_PATH.length));
  const account = found && platform.state.accounts.get(found.appId);
  if (!found || !account || found.page.isDeleted) {
    const words = found?.page.isDeleted ? "该内容已被发布者删除" : "页面不存在";
    sendBytes(response, 404, HEADERS, Buffer.from(page(words, `<p class="gone">${words}</p>`)));
    return;
  }
  const { title, author, publishedAt } = found.page;
  const meta = [author, account.name, publishedAt === null ? "草稿预览" : dayOf(publishedAt)];
  const body = `<h1 class="title">${escaped(title)}</h1>
<p class="meta">${meta
    .filter((one) => one !== "")
    .map(escaped)
    .join(" · ")}</p>
<div class="content">${contentOf(platform, found.page)}</div>${moreOf(found.page)}`;
  sendBytes(response, 200, HEADERS, Buffer.from(page(title, body, cardOf(platform, found.page))));
}

/** What those read who show a link to it. */
function cardOf(platform: Platform, { title, digest, thumbMediaId, pictureMediaIds }: ArticlePage): string {
  const cover = thumbMediaId || pictureMediaIds[0];
  const said = {
    "og:type": "article",
    "og:title": title,
    "og:description": digest,
    "og:image": cover ? pictureUrl(platform, cover) : "",
  };
  return Object.entries(said)
    .map(([name, value]) => `<meta property="${name}" content="${escaped(value)}">\n`)
    .join("");
}

function contentOf(platform: Platform, { kind, content, pictureMediaIds }: ArticlePage): string {
  if (kind === "news") return withPictures(content);
  const pictures = pictureMediaIds.map(
    (mediaId) => `<p><img src="${pictureUrl(platform, mediaId)}" alt=""></p>`,
  );
  const words = content.split("\n").map((line) => `<p>${escaped(line)}</p>`);
  return [...pictures, ...words].join("");
}

function moreOf({ sourceUrl }: ArticlePage): string {
  if (sourceUrl === "") return "";
  return `<p class="more"><a href="${escaped(sourceUrl)}" target="_blank" rel="noreferrer">阅读原文</a></p>`;
}

function page(title: string, body: string, card = ""): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
${card}<style>${STYLE}</style>
<body>
${body}
</body>
</html>
`;
}

/** The day in Beijing. */
function dayOf(time: number): string {
  return new Date(time + BEIJING_AHEAD).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
