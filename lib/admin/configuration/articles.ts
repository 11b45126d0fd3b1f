import { randomBytes } from "node:crypto";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import type { ArticleValues } from "@/lib/articles/schema";
import type { ArticleSetValues } from "@/lib/articles/sets/schema";
import type { NewTemplate } from "@/lib/articles/templates/schema";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import type { FileFormat } from "@/lib/media/files/file-formats";
import { publicUrlOf } from "@/lib/media/library/data";
import { type Comparison, compare } from "./compare";
import type { Ids } from "./keys";
import type { MediaPlan } from "./media";
import type { Problem } from "./problem";
import { referencesIn, renameReferences } from "./references";
import type { Configuration, FileArticle, FileSet } from "./schema";
import {
  type KeyedItem,
  labelOfTemplate,
  type Stored,
  type StoredFile,
  type StoredTemplate,
  type StoredText,
} from "./stored";
import type { FileTemplate, FileWritten } from "./written-schema";

/** What texts and cards can show: files by their keys and ids, codes by their scenes. */
export type Shown = {
  accountId: AccountId;
  fileOfKey: ReadonlyMap<string, string>;
  formatOfFile: ReadonlyMap<string, FileFormat>;
  codeOfScene: ReadonlyMap<string, string>;
};

type CardValues = ArticleValues & { folder: string };

/** The files that texts and cards can show once the library is what the configuration says. */
export function listShownFiles(
  stored: readonly StoredFile[],
  exportKeys: ReadonlyMap<string, string>,
  planned: (MediaPlan & { idOfKey: ReadonlyMap<string, string> }) | null,
): Pick<Shown, "fileOfKey" | "formatOfFile"> {
  const fileOfKey = new Map([...exportKeys].map(([id, key]) => [key, id]));
  for (const [key, id] of planned?.idOfKey ?? []) fileOfKey.set(key, id);
  const formatOfFile = new Map(stored.map(({ id, format }) => [id, format]));
  for (const { id, wanted } of planned?.created ?? []) formatOfFile.set(id, wanted.format);
  return { fileOfKey, formatOfFile };
}

export function compareArticles(
  articles: readonly FileArticle[],
  stored: readonly KeyedItem[],
  { articleId, shown, now }: { articleId: Ids; shown: Shown; now: number },
): Comparison<CardValues> {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const ids = articles.map(({ key }) => articleId(key));
  const idAt = (place: number) => ids[place] ?? "";
  const wanted = articles.map(({ key, folder, archived: _, labels: __, ...card }, place) => {
    const values = {
      ...card,
      pictureUrl: toPictureUrl(card.pictureUrl, shown),
      folder: folder ?? String(rows.get(idAt(place))?.values.folder ?? ""),
    };
    return { label: `${key} (${card.title})`, values };
  });
  return compare(wanted, stored, { rowOf: (place) => rows.get(idAt(place)), newId: idAt, now });
}

export function compareWritten(
  written: readonly FileWritten[],
  stored: readonly StoredText[],
  { articleId, shown, now }: { articleId: Ids; shown: Shown; now: number },
): Comparison<WrittenValues> {
  const items = stored.map((row) => ({ ...row, values: withSources(row.values, shown) }));
  const rows = new Map(items.map((row) => [row.id, row]));
  const ids = written.map(({ key }) => articleId(key));
  const idAt = (place: number) => ids[place] ?? "";
  const wanted = written.map((article) => {
    return { label: `${article.key} (${article.title})`, values: toWrittenValues(article, shown) };
  });
  return compare(wanted, items, { rowOf: (place) => rows.get(idAt(place)), newId: idAt, now });
}

/** A template is known by its kind and name; of two of one name in the desk the older one is meant. */
export function compareTemplates(
  templates: readonly FileTemplate[],
  stored: readonly StoredTemplate[],
  { shown, now }: { shown: Shown; now: number },
): Comparison<NewTemplate> {
  const items = stored.map((row) => ({ ...row, values: withSources(row.values, shown) }));
  const rows = new Map(items.toReversed().map((row) => [row.label, row]));
  const wanted = templates.map((template) => {
    return {
      label: labelOfTemplate(template),
      values: { ...template, body: namedBody(template.body, shown) },
    };
  });
  return compare(wanted, items, {
    rowOf: (place) => rows.get(wanted[place]?.label ?? ""),
    newId: () => randomBytes(9).toString("base64url"),
    now,
  });
}

export function compareSets(
  sets: readonly FileSet[],
  stored: readonly KeyedItem[],
  { articleId, setId, now }: { articleId: Ids; setId: Ids; now: number },
): Comparison<ArticleSetValues> {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const ids = sets.map(({ key }) => setId(key));
  const idAt = (place: number) => ids[place] ?? "";
  const wanted = sets.map(({ key, name, articles }) => {
    return { label: `${key} (${name})`, values: { name, articleIds: articles.map(articleId) } };
  });
  return compare(wanted, stored, { rowOf: (place) => rows.get(idAt(place)), newId: idAt, now });
}

/** What cards and texts of the file show that would not be there. */
export function missingInArticles(
  { articles = [], written = [], templates = [] }: Pick<Configuration, "articles" | "written" | "templates">,
  { fileOfKey, codeOfScene }: Shown,
): Problem[] {
  const noFile = (key: string, path: PropertyKey[]): Problem[] =>
    fileOfKey.has(key) ? [] : [{ path, message: `There is no file with the key "${key}"` }];
  const missingIn = (body: ArticleDocument, path: PropertyKey[]) =>
    referencesIn(body).flatMap(({ kind, name }) => {
      if (kind === "media") return noFile(name, path);
      return codeOfScene.has(name) ? [] : [{ path, message: `There is no QR code with the scene "${name}"` }];
    });
  return [
    ...articles.flatMap(({ pictureUrl }, place) => {
      const key = mediaKeyOf(pictureUrl);
      return key === null ? [] : noFile(key, ["articles", place, "pictureUrl"]);
    }),
    ...written.flatMap(({ cover, body }, place) => [
      ...(cover === null ? [] : noFile(cover, ["written", place, "cover"])),
      ...missingIn(body, ["written", place, "body"]),
    ]),
    ...templates.flatMap(({ body }, place) => missingIn(body, ["templates", place, "body"])),
  ];
}

/** Sets that the file speaks of and that would show an article that is not there. */
export function missingInSets(sets: readonly FileSet[], isKnown: (key: string) => boolean): Problem[] {
  return sets.flatMap(({ articles }, set) =>
    articles.flatMap((key, place) =>
      isKnown(key)
        ? []
        : [{ path: ["sets", set, "articles", place], message: `There is no article with the key "${key}"` }],
    ),
  );
}

/** Sets that the file does not speak of, and that would lose an article. */
export function abandonedBySets(
  { sets, articles, written }: Stored,
  knownIds: ReadonlySet<string>,
): Problem[] {
  const titles = new Map([...articles, ...written].map(({ id, label }) => [id, label]));
  return sets.flatMap(({ label, values }) =>
    (Array.isArray(values.articleIds) ? values.articleIds : []).flatMap((id: unknown) => {
      const title = titles.get(String(id));
      if (title === undefined || knownIds.has(String(id))) return [];
      const message = `The article "${title}" (${id}) is missing here, and the set "${label}" shows it; keep it, or give the sets too`;
      return [{ path: ["articles"], message }];
    }),
  );
}

function mediaKeyOf(pictureUrl: string): string | null {
  return pictureUrl.startsWith(MEDIA) ? pictureUrl.slice(MEDIA.length) : null;
}

/** Before the key of a picture of the library. */
export const MEDIA = "media:";

function toPictureUrl(pictureUrl: string, shown: Shown): string {
  const key = mediaKeyOf(pictureUrl);
  return key === null ? pictureUrl : (addressOf(shown.fileOfKey.get(key) ?? "", shown) ?? pictureUrl);
}

function toWrittenValues(article: FileWritten, shown: Shown): WrittenValues {
  const { key: _, archived: __, labels: ___, public: ____, cover, body, ...values } = article;
  const coverId = cover === null ? null : (shown.fileOfKey.get(cover) ?? null);
  return { ...values, coverId, body: namedBody(body, shown) };
}

/** A text of the file with the files and codes of the account. */
function namedBody(body: ArticleDocument, shown: Shown): ArticleDocument {
  const { fileOfKey, codeOfScene } = shown;
  return renameReferences(body, {
    media: (name) => fileOfKey.get(name) ?? null,
    code: (scene) => codeOfScene.get(scene) ?? scene,
    source: (id) => addressOf(id, shown),
  });
}

/** With the addresses that pictures of the library have now: what else stands beside their ids is an address of before. */
function withSources<Values extends { body: ArticleDocument }>(values: Values, shown: Shown): Values {
  const body = renameReferences(values.body, {
    media: (id) => id,
    code: (id) => id,
    source: (id, before) => addressOf(id, shown) ?? (typeof before === "string" ? before : null),
  });
  return { ...values, body };
}

function addressOf(id: string, { accountId, formatOfFile }: Shown): string | null {
  const format = formatOfFile.get(id);
  return format ? publicUrlOf(accountId, { id, format }) : null;
}
