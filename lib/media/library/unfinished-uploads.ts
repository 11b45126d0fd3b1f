import { createHash } from "node:crypto";
import { readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { INCOMING_FOLDER, newIncomingPlace, UNFINISHED_PREFIX } from "@/lib/media/store/media-store";
import type { Sender } from "@/lib/platform/action";
import { processSingleton } from "@/lib/platform/process-singleton";

/** So many of a person's files may wait for their rest; one more takes the place of the oldest. */
const UNFINISHED_A_PERSON = 10;

/** An upload of somebody's, under the name that their browser made up for it. */
export type BegunUpload = { place: string; fileId: string };

/** Nobody else can name it: who sends it is a part of where it is. */
export function uploadOf({ userId, accountId }: Sender, name: string): BegunUpload {
  const key = createHash("sha256")
    .update(JSON.stringify([accountId, userId, name]))
    .digest();
  const file = `${beginningOf(userId)}${key.toString("hex")}`;
  // The file of the library has the same id however often its end is sent.
  return { place: path.join(INCOMING_FOLDER, file), fileId: key.subarray(0, 12).toString("base64url") };
}

/** @returns how many bytes of it are there */
export async function countBytes({ place }: BegunUpload): Promise<number> {
  return stat(place).then(
    ({ size }) => size,
    // Not begun, or over.
    () => 0,
  );
}

/** Lets go of a person's unfinished uploads but the newest. */
export async function keepNewest({ userId }: Sender): Promise<void> {
  const names = await readdir(INCOMING_FOLDER).catch(() => []);
  const own = names.filter((name) => name.startsWith(beginningOf(userId)));
  if (own.length <= UNFINISHED_A_PERSON) return;
  const dated = await Promise.all(own.map(dateOf));
  dated.sort((one, other) => other.at - one.at);
  for (const { place } of dated.slice(UNFINISHED_A_PERSON)) await rm(place, { force: true });
}

/** Takes a whole upload out of its place, so that nobody does so twice. @returns where it is; null for the second */
export async function takeOut({ place }: BegunUpload): Promise<string | null> {
  const taken = newIncomingPlace();
  return rename(place, taken).then(
    () => taken,
    () => null,
  );
}

/** What this process is working on, by the file that comes of it: a picture takes a while. */
const underWork = processSingleton("uploads under work", () => new Map<string, Promise<unknown>>());

/** Notes that something is being made of an upload. @returns ends that */
export function noteWork({ fileId }: BegunUpload): () => void {
  let end = () => {};
  underWork.set(
    fileId,
    new Promise<void>((resolve) => {
      end = resolve;
    }),
  );
  return () => {
    underWork.delete(fileId);
    end();
  };
}

/** Resolves when nothing is being made of an upload. */
export async function whenWorkIsOver({ fileId }: BegunUpload): Promise<void> {
  await underWork.get(fileId);
}

function beginningOf(userId: string): string {
  return `${UNFINISHED_PREFIX}${createHash("sha256").update(userId).digest("hex").slice(0, 16)}-`;
}

async function dateOf(name: string): Promise<{ place: string; at: number }> {
  const place = path.join(INCOMING_FOLDER, name);
  return {
    place,
    at: await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  };
}
