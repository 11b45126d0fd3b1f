import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import type { AccountId } from "@/lib/auth/account-id";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile } from "@/lib/media/files/received-file";
import { type KeptContent, keepFile } from "@/lib/media/library/keep-file";
import { newArrival } from "@/lib/media/store/media-store";
import type { Problem } from "./problem";
import type { StoredFile } from "./stored";
import type { FileMedia } from "./written-schema";

/** The contents that lie beside a configuration. */
export type Contents = {
  has: (name: string) => Promise<boolean>;
  open: (name: string) => AsyncIterable<Uint8Array>;
};

/** A file of the library as the configuration wants it; `before` is the one that is there already. */
export type PlannedFile = { id: string; wanted: FileMedia; before: StoredFile | null };

/** What has to happen to the library. Files that the configuration does not have stay: menus and posters may show them. */
export type MediaPlan = { created: PlannedFile[]; updated: PlannedFile[]; unchanged: number };

/** How an export names the files, which have no names of their own that are unique: by their contents. */
export function keysOfFiles(files: readonly StoredFile[]): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    files.map(({ id, hash }) => {
      const count = (counts.get(hash) ?? 0) + 1;
      counts.set(hash, count);
      const key = hash.slice(0, KEY_CHARACTERS);
      return [id, count === 1 ? key : `${key}-${count}`];
    }),
  );
}

/** Enough of a hash to tell contents apart, and short enough for a key. */
const KEY_CHARACTERS = 32;

/** Finds each file of the configuration again by its content; of equal ones the first is the oldest. */
export function planMedia(
  accountId: AccountId,
  files: readonly FileMedia[],
  stored: readonly StoredFile[],
): MediaPlan & { idOfKey: ReadonlyMap<string, string> } {
  const left = new Map<string, StoredFile[]>();
  for (const file of stored) left.set(file.hash, [...(left.get(file.hash) ?? []), file]);
  const planned = files.map((wanted): PlannedFile => {
    const before = left.get(wanted.hash)?.shift() ?? null;
    return { id: before?.id ?? newIdOf(accountId, wanted.key), wanted, before };
  });
  const updated = planned.filter(({ wanted, before }) => before !== null && differs(wanted, before));
  const created = planned.filter(({ before }) => before === null);
  return {
    created,
    updated,
    unchanged: planned.length - created.length - updated.length,
    idOfKey: new Map(planned.map(({ id, wanted }) => [wanted.key, id])),
  };
}

/** The name under which a content lies beside the configuration. */
export function nameOfContent({ hash, format }: Pick<FileMedia, "hash" | "format">): string {
  return `${hash}.${format}`;
}

/** What is missing beside the configuration of what the library lacks. */
export async function findMissingContents(
  files: readonly FileMedia[],
  { created }: MediaPlan,
  contents: Contents,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { wanted } of created) {
    if (await contents.has(nameOfContent(wanted))) continue;
    const path = ["media", files.indexOf(wanted), "hash"];
    problems.push({
      path,
      message: `The file media/${nameOfContent(wanted)} is missing beside the configuration`,
    });
  }
  return problems;
}

/**
 * Takes contents into the store, which is no harm where nothing comes of the rest.
 *
 * @returns what is known of each by its hash, or what is wrong with them
 */
export async function takeContents(
  files: readonly FileMedia[],
  { created }: MediaPlan,
  contents: Contents,
): Promise<Map<string, KeptContent> | { problems: Problem[] }> {
  const kept = new Map<string, KeptContent>();
  const problems: Problem[] = [];
  for (const { wanted } of created) {
    if (kept.has(wanted.hash)) continue;
    const content = await takeContent(wanted, contents);
    if (typeof content === "string")
      problems.push({ path: ["media", files.indexOf(wanted), "hash"], message: content });
    else kept.set(wanted.hash, content);
  }
  return problems.length > 0 ? { problems } : kept;
}

async function takeContent(wanted: FileMedia, contents: Contents): Promise<KeptContent | string> {
  const name = `media/${nameOfContent(wanted)}`;
  const file = await receiveFile(newArrival(), contents.open(nameOfContent(wanted)));
  if (!(file instanceof ReceivedFile)) return `${name} is no file that the library takes (${file.problem})`;
  try {
    if (file.hash !== wanted.hash) return `${name} holds something else: its SHA-256 is ${file.hash}`;
    if (file.format !== wanted.format) return `${name} is in the format ${file.format}`;
    const content = await keepFile(file);
    if ("problem" in content) return `${name} is no file that the library takes (${content.problem})`;
    if (content.contentHash !== wanted.hash)
      return `${name} is not in a form that WeChat takes; upload it in the desk`;
    return content;
  } finally {
    await rm(file.path, { force: true });
  }
}

function differs({ name, folder }: FileMedia, before: StoredFile): boolean {
  return name !== before.name || folder !== before.folder;
}

function newIdOf(accountId: AccountId, key: string): string {
  return createHash("sha256").update(`${accountId}\nmedia\n${key}`).digest("base64url").slice(0, 12);
}
