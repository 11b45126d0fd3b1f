import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { hashOf } from "./content-hash";
import type { MediaStore } from "./types";

/** So many at once: a bucket is far away, and most of the time is waiting. */
const AT_ONCE = 4;

export type Move = {
  from: MediaStore;
  to: MediaStore;
  /** Where a content is put on its way. */
  folder: string;
  onProgress: (moved: number, total: number) => void;
};

/**
 * Moves all contents from one store to another while both are read. Each is deleted at its old place when it has been
 * read again at its new one; stopped and begun anew, it goes on where it was.
 *
 * @returns how many were moved, and the hashes of those that are not what they were any more: these stay where they are
 */
export async function moveContents({ from, to, folder, onProgress }: Move) {
  const total = await countContents(from);
  const damaged: string[] = [];
  let moved = 0;
  const hashes = from.list()[Symbol.asyncIterator]();
  const moveNext = async (): Promise<void> => {
    const { done, value: hash } = await hashes.next();
    if (done) return;
    if (await moveContent(hash, from, to, folder)) moved += 1;
    else damaged.push(hash);
    onProgress(moved, Math.max(total, moved));
    return moveNext();
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all(Array.from({ length: AT_ONCE }, moveNext));
  return { moved, damaged };
}

async function countContents(store: MediaStore): Promise<number> {
  let count = 0;
  for await (const _ of store.list()) count += 1;
  return count;
}

/** @returns false for a content that is damaged where it is */
async function moveContent(hash: string, from: MediaStore, to: MediaStore, folder: string): Promise<boolean> {
  const there = await readHash(to, hash);
  if (there !== hash) {
    // A broken one would pass for the whole one.
    if (there !== null) await to.delete(hash);
    const content = await from.open(hash);
    // Cleared away meanwhile.
    if (!content) return true;
    if (!(await copyTo(to, hash, content, path.join(folder, randomUUID())))) return false;
    if ((await readHash(to, hash)) !== hash) throw new Error(`${hash} is not what was written; it stays`);
  }
  await from.delete(hash);
  return true;
}

async function readHash(store: MediaStore, hash: string): Promise<string | null> {
  const content = await store.open(hash);
  return content && hashOf(content);
}

async function copyTo(to: MediaStore, hash: string, content: Readable, place: string): Promise<boolean> {
  const read = createHash("sha256");
  const counted = new PassThrough().on("data", (piece) => read.update(piece));
  try {
    await pipeline(content, counted, createWriteStream(place, { flags: "wx", mode: 0o600, flush: true }));
    if (read.digest("hex") !== hash) return false;
    await to.take(hash, place);
    return true;
  } finally {
    await rm(place, { force: true });
  }
}
