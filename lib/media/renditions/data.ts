import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { processSingleton } from "@/lib/platform/process-singleton";
import { DAY } from "@/lib/platform/time";
import { clearRenditions } from "./clear-renditions";
import { makeRendition } from "./make-rendition";
import type { RenditionShape } from "./types";

/** Each can be made again from its picture, so that this folder needs no copy elsewhere and no place in the store. */
const RENDITIONS_FOLDER = path.join(env.DATA_DIR, "renditions");

/** Pictures that wait to be drawn; whoever comes then is shown them as they are. */
const MOST_WAITING = 40;

/** After so many that were made it is seen to it that there are not too many, here where they are: each machine has its own. */
const CLEARED_AFTER = 200;
let made = 0;

/** Drawings that are under way, by their names: however many ask, each is drawn once. */
const underWay = () => processSingleton("renditions", () => new Map<string, Promise<Buffer | null>>());

/**
 * A picture of the library in another size or format: made when it is first asked for, kept by its content.
 *
 * @returns null when its content is not there or cannot be drawn, or so many are asked for that it would have to wait
 */
export async function readRendition(contentHash: string, shape: RenditionShape): Promise<Buffer | null> {
  const name = nameOf(contentHash, shape);
  const kept = await readKept(name);
  if (kept) return kept;
  const waiting = underWay();
  const begun = waiting.get(name);
  if (begun !== undefined) return begun;
  if (waiting.size >= MOST_WAITING) return null;
  const drawing = makeRendition(contentHash, shape).then((bytes) => bytes && keep(name, bytes), sayUndrawn);
  waiting.set(name, drawing);
  return drawing.finally(() => waiting.delete(name));
}

/** Only of what is known to be a hash, and of numbers. */
function nameOf(contentHash: string, { width, format, part }: RenditionShape): string {
  if (!/^[0-9a-f]{64}$/.test(contentHash)) throw new Error("not the hash of a content");
  const share = (value: number) => Math.round(value * 10_000);
  const cut = part ? `-${[part.left, part.top, part.right, part.bottom].map(share).join("-")}` : "";
  return `${contentHash}${cut}-${width}.${format}`;
}

async function readKept(name: string): Promise<Buffer | null> {
  // Not there yet, or cannot be read: then it is made.
  const file = await open(path.join(RENDITIONS_FOLDER, name), "r").catch(() => null);
  if (!file) return null;
  try {
    const now = new Date();
    const { mtimeMs } = await file.stat();
    // What nobody looks at any more is cleared first; to the day is near enough.
    if (mtimeMs < now.getTime() - DAY) await file.utimes(now, now);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The store is away, or a picture takes too long: whoever asked is shown it as it is. */
function sayUndrawn(error: unknown): null {
  log.warn({ err: error }, "a picture could not be drawn in another size");
  return null;
}

/** There is no half of one, whenever the process dies. A full disk takes nothing from whoever asked. */
async function keep(name: string, bytes: Buffer): Promise<Buffer> {
  const half = path.join(RENDITIONS_FOLDER, `${randomUUID()}.part`);
  try {
    await mkdir(RENDITIONS_FOLDER, { recursive: true, mode: 0o700 });
    await writeFile(half, bytes, { flag: "wx", mode: 0o600 });
    await rename(half, path.join(RENDITIONS_FOLDER, name));
    if (made++ % CLEARED_AFTER === 0) void clearKept();
  } catch (error) {
    log.warn({ err: error }, "a picture could not be kept in another size; it is made again");
    await rm(half, { force: true });
  }
  return bytes;
}

/** Beside the reader, who waits for one picture and not for a look at all of them. */
async function clearKept(): Promise<void> {
  await clearRenditions(RENDITIONS_FOLDER, Date.now()).catch((error: unknown) =>
    log.warn({ err: error }, "pictures in other sizes could not be cleared"),
  );
}
