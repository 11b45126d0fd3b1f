import type { z } from "zod";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { listPublicIds } from "@/lib/articles/hosting/data";
import type { AccountId } from "@/lib/auth/account-id";
import { getPublishedVersion } from "@/lib/menu/data";
import { toWireMenu } from "@/lib/menu/wire-menu";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { replySchema } from "@/lib/replies/schema";
import { MEDIA } from "./articles";
import { keyOf } from "./keys";
import { keysOfFiles } from "./media";
import { describePath } from "./problem";
import { renameReferences } from "./references";
import { configurationSchema } from "./schema";
import { readStored, type Stored, type StoredCode, type StoredText } from "./stored";

/** The parts of a configuration, in the order in which an export writes them. */
export const PARTS = ["media", "articles", "written", "templates", "sets", "rules", "codes", "menu"] as const;
export type Part = (typeof PARTS)[number];

/** An account as a file of `apply` says it, and the files that belong beside it. */
export type Exported = { text: string; files: Stored["files"] };

/**
 * Says an account in the words of `apply`. The same account is said in the same bytes, whatever database keeps it.
 *
 * @returns what cannot be said, such as two rules of one name
 */
export async function exportConfiguration(
  accountId: AccountId,
  parts: ReadonlySet<Part>,
): Promise<Exported | { problems: string[] }> {
  const stored = await readStored(accountId, {
    codes: true,
    texts: parts.has("written"),
    templates: parts.has("templates"),
  });
  const names = createNames(accountId, stored);
  const publicIds = parts.has("written") ? await listPublicIds(accountId) : new Set();
  const filings = new Map(stored.written.map(({ id, archived, labels }) => [id, { archived, labels }]));
  const whole = {
    media: stored.files.map(({ id, hash, format, name, folder }) => {
      return { key: names.file(id), hash, format, name, folder };
    }),
    articles: stored.articles.map((row) => ({
      ...row.values,
      archived: row.archived,
      labels: row.labels,
      key: keyOf(row),
      pictureUrl: names.picture(row.values.pictureUrl),
    })),
    written: stored.texts.map((row) => ({
      ...filings.get(row.id),
      ...toFileWritten(row, names),
      public: publicIds.has(row.id),
    })),
    templates: stored.templates.map(({ values }) => ({ ...values, body: toFileBody(values.body, names) })),
    sets: stored.sets.map((row) => ({
      key: keyOf(row),
      name: row.label,
      articles: names.articles(row.values.articleIds),
    })),
    rules: stored.rules.map(({ values }) => ({ ...values, replies: toFileReplies(values.replies, names) })),
    codes: stored.codes.filter(({ values }) => !values.archived).map((code) => toFileCode(code, names)),
    menu: await readMenu(accountId),
  };
  const chosen = Object.fromEntries(
    Object.entries(whole).filter(([part, value]) => parts.has(partOf(part)) && value !== null),
  );
  // What is read back is in one order of properties, whichever the database gives.
  const parsed = configurationSchema.safeParse(chosen, { error: formErrors("en") });
  if (!parsed.success) return { problems: parsed.error.issues.map(describeIssue) };
  const files = parts.has("media") ? stored.files : [];
  return { text: `${JSON.stringify(parsed.data, null, 2)}\n`, files };
}

function partOf(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (!part) throw new Error(`There is no part ${name}.`);
  return part;
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return `${describePath(path)}: ${message}`;
}

type Names = ReturnType<typeof createNames>;

/** What the file calls what is there. */
function createNames(accountId: AccountId, stored: Stored) {
  const files = keysOfFiles(stored.files);
  const articles = new Map([...stored.articles, ...stored.written].map((row) => [row.id, keyOf(row)]));
  const sets = new Map(stored.sets.map((row) => [row.id, keyOf(row)]));
  const scenes = new Map(stored.codes.map(({ id, scene }) => [id, scene]));
  return {
    file: (id: string) => files.get(id) ?? id,
    fileOrNull: (id: string) => files.get(id) ?? null,
    isFile: (id: string) => files.has(id),
    set: (id: string) => sets.get(id) ?? id,
    scene: (id: string) => scenes.get(id) ?? id,
    articles: (ids: unknown) =>
      (Array.isArray(ids) ? ids : []).map((id) => articles.get(String(id)) ?? String(id)),
    picture(url: unknown) {
      const id = new RegExp(`/media/${accountId}/([\\w-]+)\\.`).exec(String(url))?.[1] ?? "";
      return files.has(id) ? `${MEDIA}${files.get(id)}` : url;
    },
  };
}

function toFileWritten({ values, ...row }: StoredText, names: Names) {
  const { coverId, body, ...rest } = values;
  return {
    ...rest,
    key: keyOf(row),
    cover: coverId === null ? null : names.fileOrNull(coverId),
    body: toFileBody(body, names),
  };
}

function toFileBody(body: ArticleDocument, names: Names): ArticleDocument {
  // Where a picture is says the account.
  return renameReferences(body, { media: names.fileOrNull, code: names.scene, source: () => null });
}

function toFileReplies(replies: unknown, names: Names): unknown {
  if (!Array.isArray(replies)) return replies;
  return replies.map((stored) => {
    const { data: reply } = replySchema.safeParse(stored);
    if (reply?.type === "news") return { type: "news", articles: names.articles(reply.articleIds) };
    if (reply?.type === "newsSet") return { type: "newsSet", set: names.set(reply.setId) };
    if (reply && "fileId" in reply && reply.fileId) {
      const { fileId, ...said } = reply;
      return { ...said, file: names.file(fileId) };
    }
    return reply ?? stored;
  });
}

function toFileCode({ scene, sceneKind, lifetime, values }: StoredCode, names: Names) {
  const { archived: _, replies, followReplies, pausedReplies, ...settings } = values;
  return {
    ...settings,
    scene,
    sceneKind,
    lifetime,
    replies: toFileReplies(replies, names),
    followReplies: toFileReplies(followReplies, names),
    pausedReplies: toFileReplies(pausedReplies, names),
  };
}

async function readMenu(accountId: AccountId) {
  const version = await getPublishedVersion(accountId, "en");
  return version && version.document.buttons.length > 0 ? toWireMenu(version.document) : null;
}
