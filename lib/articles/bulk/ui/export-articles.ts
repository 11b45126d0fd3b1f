import { strToU8, type Zippable, zipSync } from "fflate";
import type { ArticleDocument, DocumentNode } from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import type { ListedArticle } from "@/lib/articles/list-types";
import { escapeText } from "@/lib/articles/markup/escape";
import { faceNamed, pictureAt } from "@/lib/articles/serialise/context";
import { renderPage } from "@/lib/articles/serialise/render-page";
import { serialise } from "@/lib/articles/serialise/serialise";
import { themeOf } from "@/lib/articles/themes/themes";
import { readWrittenAction } from "@/lib/articles/writing/actions";
import { besideAddress } from "@/lib/articles/writing/files/opened-text";
import { writeMarkdown } from "@/lib/articles/writing/files/write-markdown";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { Locale } from "@/lib/platform/i18n/locale";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { uniqueName } from "./unique-name";

type ExportOptions = {
  accountId: string;
  account: string;
  locale: Locale;
  untitled: string;
  onProgress: (done: number) => void;
  /** Given each archive as soon as it is full, the last one at the end. */
  onArchive: (zip: Uint8Array<ArrayBuffer>, number: number) => void;
  signal?: AbortSignal;
};

/** No more in one archive than an import takes from one, in articles and in bytes. */
const ARCHIVE_ARTICLES = 500;
const ARCHIVE_BYTES = 100 * 1024 * 1024;

/** What is not in the archive, and why; without a reason the article is gone. */
export type ExportProblem =
  | { type: "notRead"; title: string; reason: string | null }
  | { type: "notFetched"; title: string; count: number };

/**
 * Articles as archives: a folder for each, with Markdown, a web page and its pictures.
 *
 * @returns how many are in the archives, and what is missing there; who stops it has those until then
 */
export async function exportArticles(
  articles: readonly ListedArticle[],
  options: ExportOptions,
): Promise<{ count: number; problems: ExportProblem[] }> {
  const archive = startArchives(options.onArchive);
  const problems: ExportProblem[] = [];
  const names = new Set<string>();
  let count = 0;
  for (const [done, article] of articles.entries()) {
    if (options.signal?.aborted) break;
    options.onProgress(done);
    const title = article.title || options.untitled;
    const name = uniqueName(title, names);
    const files: Zippable = {};
    const problem = await addTo(files, name, { article, title, ...options });
    if (problem) problems.push(problem);
    if (problem?.type === "notRead") continue;
    archive.add(files);
    count += 1;
  }
  archive.end();
  return { count, problems };
}

function startArchives(onArchive: ExportOptions["onArchive"]) {
  let files: Zippable = {};
  let [articles, bytes, number] = [0, 0, 1];
  const end = () => {
    if (articles > 0) onArchive(new Uint8Array(zipSync(files)), number++);
    files = {};
    [articles, bytes] = [0, 0];
  };
  return {
    add: (ofArticle: Zippable) => {
      Object.assign(files, ofArticle);
      articles += 1;
      for (const file of Object.values(ofArticle)) bytes += sizeOf(file);
      if (articles >= ARCHIVE_ARTICLES || bytes >= ARCHIVE_BYTES) end();
    },
    end,
  };
}

function sizeOf(file: Zippable[string] | undefined): number {
  if (file instanceof Uint8Array) return file.length;
  return Array.isArray(file) && file[0] instanceof Uint8Array ? file[0].length : 0;
}

async function addTo(
  files: Zippable,
  name: string,
  { article, title, ...options }: ExportOptions & { article: ListedArticle; title: string },
): Promise<ExportProblem | null> {
  if (article.kind !== "written") {
    files[`${name}/${name}.md`] = strToU8(writeMarkdown(EMPTY, headOfLink(article), () => null));
    return null;
  }
  const values = await readValues(options.accountId, article.id);
  if ("reason" in values) return { type: "notRead", title, ...values };
  const lost = await addArticle(files, name, { values, labels: article.labels, ...options });
  return lost > 0 ? { type: "notFetched", title, count: lost } : null;
}

async function readValues(accountId: string, id: string): Promise<WrittenValues | { reason: string | null }> {
  const result = await whileSignedIn(() => readWrittenAction(accountId, { id })).catch(() => null);
  if (result?.ok && result.data) return result.data.values;
  return { reason: result?.ok === false ? result.message : null };
}

type AddedArticle = Pick<ExportOptions, "accountId" | "account" | "locale"> & {
  values: WrittenValues;
  labels: readonly string[];
};

/** @returns how many of its pictures could not be had */
async function addArticle(
  files: Zippable,
  name: string,
  { accountId, account, locale, values, labels }: AddedArticle,
): Promise<number> {
  const { paths, contents, lost } = await fetchPictures(accountId, values.body);
  files[`${name}/${name}.md`] = strToU8(markdownOf(values, labels, paths));
  files[`${name}/${name}.html`] = strToU8(htmlOf(values, account, locale, paths));
  // Pictures are packed already.
  for (const [path, bytes] of contents) files[`${name}/${path}`] = [bytes, { level: 0 }];
  return lost;
}

const EMPTY: ArticleDocument = { type: "doc", content: [] };

function headOfLink({ title, description, url, pictureUrl, folder, labels }: ListedArticle) {
  return { title, digest: description, source: url, cover: pictureUrl, folder, labels };
}

type Paths = ReadonlyMap<string, string>;

function markdownOf(values: WrittenValues, labels: readonly string[], paths: Paths): string {
  const { title, author, digest, sourceUrl: source, folder, body } = values;
  return writeMarkdown(body, { title, author, digest, source, folder, labels }, (picture) =>
    picture.type === "code"
      ? (paths.get(picture.codeId) ?? null)
      : (paths.get(picture.node.attrs.src ?? "") ?? picture.node.attrs.src),
  );
}

function htmlOf(
  { title, author, body, look }: WrittenValues,
  account: string,
  locale: Locale,
  paths: Paths,
): string {
  const placeOf = (key: string | null) => {
    const path = paths.get(key ?? "");
    return path === undefined ? key : besideAddress(path);
  };
  const { markup } = serialise(body, "page", {
    theme: themeOf(look.themeId),
    options: look.options,
    locale,
    picture: ({ src }) => pictureOrNull(placeOf(src)),
    qrCode: (codeId) => (paths.has(codeId) ? pictureOrNull(placeOf(codeId)) : null),
    account: faceNamed(account),
    keepsLinks: true,
    highlight: (text) => [{ text, kind: null }],
  });
  const { html, css } = renderPage(markup);
  // Only complete addresses come out of the serialiser; in the archive pictures stand beside the page.
  const beside = [...paths.values()].reduce((text, path) => text.replaceAll(besideAddress(path), path), html);
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title><style>${PAGE_STYLE}${css}</style></head><body><h1>${escapeText(title)}</h1>
<p class="by">${escapeText([author, account].filter(Boolean).join("　"))}</p><div class="article">${beside}</div></body></html>`;
}

const PAGE_STYLE = `body{max-width:677px;margin:0 auto;padding:20px 16px;overflow-wrap:break-word;
font:17px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:22px;line-height:1.4}.by{opacity:.6;font-size:15px}.article p{margin:0}.article img{max-width:100%}`;

function pictureOrNull(src: string | null) {
  return src === null ? null : pictureAt(src);
}

/** The pictures that this desk has: by address or code the path in the archive, and by path what they hold. */
async function fetchPictures(accountId: string, body: ArticleDocument) {
  const paths = new Map<string, string>();
  const contents = new Map<string, Uint8Array>();
  let lost = 0;
  for (const { node } of walkDocument(body)) {
    const [key, address] = addressOf(accountId, node);
    if (key === null || address === null || paths.has(key)) continue;
    const picture = await fetchPicture(address);
    if (!picture) {
      lost++;
      continue;
    }
    const path = `images/${paths.size + 1}.${picture.ending}`;
    paths.set(key, path);
    contents.set(path, picture.bytes);
  }
  return { paths, contents, lost };
}

async function fetchPicture(address: string): Promise<{ ending: string; bytes: Uint8Array } | null> {
  try {
    const response = await fetch(address);
    const ending = ENDINGS[response.headers.get("content-type") ?? ""];
    // Whoever is signed out by now is answered with a page.
    if (!response.ok || !ending) return null;
    return { ending, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    // Not reached, or broken off.
    return null;
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/gif": "gif",
  "image/jpeg": "jpg",
};

/** What a picture is known by in the text, and where it is fetched; those of other sites stay where they are. */
function addressOf(accountId: string, node: DocumentNode): [string | null, string | null] {
  if (node.type === "qrCode")
    return [node.attrs.codeId, `/accounts/${accountId}/qrcodes/${node.attrs.codeId}/picture`];
  if (node.type !== "image" || node.attrs.src === null) return [null, null];
  const { src } = node.attrs;
  if (!URL.canParse(src, window.location.origin)) return [null, null];
  // Wherever the desk is reached by now, its files are below the same path.
  const { pathname } = new URL(src, window.location.origin);
  return pathname.startsWith(`/media/${accountId}/`) ? [src, pathname] : [null, null];
}
