import { requireAccount } from "@/lib/accounts/data";
import { listStoredArticles } from "@/lib/articles/data";
import { listStoredSets } from "@/lib/articles/sets/data";
import { listStoredTemplates } from "@/lib/articles/templates/data";
import type { NewTemplate } from "@/lib/articles/templates/schema";
import { listStoredWritten, listWrittenNames } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import { listStoredFiles } from "@/lib/media/library/data";
import { settingsOf } from "@/lib/qrcodes/code-settings";
import { listStoredCodes } from "@/lib/qrcodes/data";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import type { CodeToWrite } from "@/lib/qrcodes/writes";
import { listStoredRules } from "@/lib/replies/data";
import type { Configuration } from "./schema";

/** A row, reduced to what a file can say about it. */
export type StoredItem = {
  id: string;
  /** How a person would name it. */
  label: string;
  revision: number;
  createdAt: Date;
  values: Readonly<Record<string, unknown>>;
};

/** A row that files name by a key; null for one that they name by its id. */
export type KeyedItem = StoredItem & { key: string | null };

/** An article as the list of staff has it. */
export type ArticleItem = KeyedItem & { archived: boolean; labels: string[] };

export type StoredText = Awaited<ReturnType<typeof listStoredWritten>>[number] & { label: string };

export type StoredTemplate = StoredItem & { values: NewTemplate };

/** A file of the library. */
export type StoredFile = Awaited<ReturnType<typeof listStoredFiles>>[number];

/** What staff decide about a code, and whether it is in use. */
export type CodeValues = CodeToWrite["values"];
export type StoredCode = StoredItem & {
  scene: string;
  sceneKind: string;
  lifetime: string;
  /** What its scans count as. */
  countedAs: string;
  values: CodeValues;
};

/** What an account has now, and the revision at which it had that. */
export type Stored = {
  revision: number;
  files: StoredFile[];
  articles: ArticleItem[];
  /** What is written here, by name. */
  written: ArticleItem[];
  /** The same with all that it says, where that is asked for. */
  texts: StoredText[];
  templates: StoredTemplate[];
  sets: KeyedItem[];
  rules: StoredItem[];
  codes: StoredCode[];
};

/**
 * Everything of an account that a file can speak of, oldest first.
 *
 * @param wanted codes and texts are left out otherwise: there may be 100,000 codes, and texts are long
 */
export async function readStored(
  accountId: AccountId,
  wanted: { codes: boolean; texts: boolean; templates: boolean },
): Promise<Stored> {
  // First: a change that comes in between shows itself by a higher revision when the plan is carried out.
  const { revision } = await requireAccount(accountId);
  const names = await listWrittenNames(accountId);
  const texts = wanted.texts ? await listStoredWritten(accountId) : [];
  return {
    revision,
    files: await listStoredFiles(accountId),
    articles: await readArticles(accountId),
    written: names.map(({ title, ...row }) => ({ ...row, label: title, values: {} })),
    texts: texts.map((row) => ({ ...row, label: row.values.title })),
    templates: wanted.templates ? await readTemplates(accountId) : [],
    sets: await readSets(accountId),
    rules: await readRules(accountId),
    codes: wanted.codes ? await readCodes(accountId) : [],
  };
}

/** What a file cannot be compared without. Codes show articles and sets, and written articles show codes. */
export function neededFor({ codes, articles, written, templates, sets }: Configuration) {
  return {
    codes: [codes, articles, written, templates, sets].some((part) => part !== undefined),
    texts: written !== undefined,
    templates: templates !== undefined,
  };
}

async function readArticles(accountId: AccountId): Promise<ArticleItem[]> {
  const rows = await listStoredArticles(accountId);
  return rows.map(({ title, description, pictureUrl, url, folder, ...row }) => {
    const { id, key, revision, createdAt, archived, labels } = row;
    const values = { title, description, pictureUrl, url, folder };
    return { id, key, label: title, revision, createdAt, archived, labels, values };
  });
}

async function readTemplates(accountId: AccountId): Promise<StoredTemplate[]> {
  const rows = await listStoredTemplates(accountId);
  return rows.map((row) => ({ ...row, label: labelOfTemplate(row.values), revision: 1 }));
}

/** By what a file knows a template. */
export function labelOfTemplate({ kind, name }: Pick<NewTemplate, "kind" | "name">): string {
  return `${kind} ${name}`;
}

async function readSets(accountId: AccountId): Promise<KeyedItem[]> {
  const rows = await listStoredSets(accountId);
  return rows.map(({ id, key, revision, createdAt, name, articleIds }) => {
    return { id, key, label: name, revision, createdAt, values: { name, articleIds } };
  });
}

async function readRules(accountId: AccountId): Promise<StoredItem[]> {
  const rows = await listStoredRules(accountId);
  return rows.map(({ id, revision, createdAt, name, enabled, priority, triggers, replyMode, replies }) => {
    const values = { name, enabled, priority, triggers, replyMode, replies };
    return { id, label: name, revision, createdAt, values };
  });
}

async function readCodes(accountId: AccountId): Promise<StoredCode[]> {
  const codes = await listStoredCodes(accountId);
  return codes.map(({ code, archived }) => {
    const { id, revision, createdAt, scene, sceneKind, lifetime, paused } = code;
    const values = { ...settingsOf(code), paused, archived };
    const label = `${scene} (${code.name})`;
    const counted = countedAs(code);
    return { id, label, revision, createdAt, scene, sceneKind, lifetime, countedAs: counted, values };
  });
}
