import type { Clock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { createPace } from "@/lib/platform/db/pace";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";

/** Bytes of a piece: SQLite keeps its process waiting for one at most. */
const PIECE = 256 * 1024;
/** At a time, and so many at least. */
const PIECES_TO_DELETE = { least: 4, most: 64 };
/** How often progress is shown, in milliseconds. */
const SHOWN_EVERY = 500;

/** A file on its way into the database. */
export type PartWriter = {
  /** Takes more of the file; nothing is stored yet. */
  push(bytes: Uint8Array): void;
  /** How far the file is, what was pushed included. */
  place(): PartPlace;
  /** Whether it is time to keep what there is. */
  isDue(): boolean;
  /**
   * Stores full pieces together with the progress.
   *
   * @param done codes that are in the file
   * @param isWhole whether what was pushed is to be stored to the last byte, so that another process could go on here
   * @returns false, with nothing stored, when the file was cancelled or somebody else makes it now
   */
  keep(done: number, isWhole: boolean): Promise<boolean>;
  /** Stores the rest and ends the file. */
  finish(done: number, clock: Clock): Promise<boolean>;
};

/** Where a file stands that is being made. */
export type PartPlace = { done: number; parts: number; size: number };

/**
 * Deletes what is stored of a file, a few pieces at a time, and stops before the next ones when told to.
 *
 * @param print while it is so; each time it is looked at again
 * @returns whether nothing is left and the print is still so
 */
export async function deleteParts(
  print: { id: string; state: string; done?: number },
  signal?: AbortSignal,
): Promise<boolean> {
  const pace = createPace(PIECES_TO_DELETE);
  while (!signal?.aborted) {
    const deleted = await pace.inTransaction(async (tx) => {
      // The row stays locked: nobody writes pieces meanwhile.
      const { count } = await tx.qrPrint.updateMany({ where: print, data: { state: print.state } });
      return count === 1 ? deleteSomeParts(tx, print.id, pace.size) : null;
    });
    if (deleted === null) return false;
    if (deleted === 0) return true;
  }
  return false;
}

async function deleteSomeParts(tx: Database, printId: string, limit: number): Promise<number> {
  const where = { printId };
  const parts = await tx.qrPrintPart.findMany({ where, take: limit, select: { number: true } });
  if (parts.length === 0) return 0;
  const numbers = parts.map(({ number }) => number);
  await tx.qrPrintPart.deleteMany({ where: { printId, number: { in: numbers } } });
  return parts.length;
}

/** Begins a file anew. False when there is nothing to be made any more. */
export async function restartFile(printId: string): Promise<boolean> {
  const { count } = await db.qrPrint.updateMany({
    where: { id: printId, state: "running" },
    data: { done: 0, failure: NO_JSON },
  });
  return count === 1 && deleteParts({ id: printId, state: "running", done: 0 });
}

/** Writes a file from a place on. */
export function writeParts(printId: string, from: PartPlace): PartWriter {
  const waiting: Uint8Array[] = [];
  let { done: storedCodes, parts, size } = from;
  let shownAt = performance.now();

  /** Only the one who knows how far the file is may go on with it: a process that was taken for dead does not. */
  async function store(done: number, pieces: Buffer[], ending: object): Promise<boolean> {
    const isOurs = await inTransaction(async (tx) => {
      const { count } = await tx.qrPrint.updateMany({
        where: { id: printId, state: "running", done: storedCodes },
        data: { done, failure: NO_JSON, ...ending },
      });
      if (count === 0) return false;
      for (const [index, bytes] of pieces.entries()) {
        await tx.qrPrintPart.create({ data: { printId, number: parts + index, bytes: plain(bytes) } });
      }
      return true;
    });
    if (!isOurs) return false;
    storedCodes = done;
    parts += pieces.length;
    shownAt = performance.now();
    return true;
  }

  return {
    push(bytes) {
      size += bytes.length;
      waiting.push(bytes);
    },
    place: () => ({ done: storedCodes, parts, size }),
    isDue: () => performance.now() - shownAt > SHOWN_EVERY || lengthOf(waiting) >= PIECE,
    keep(done, isWhole) {
      return store(done, cut(waiting, isWhole), {});
    },
    finish(done, clock) {
      const ending = { state: "done", size, endedAt: new Date(clock.now()) };
      return store(done, cut(waiting, true), ending);
    },
  };
}

/** Ends a file that cannot be made; what was made of it is deleted by and by. */
export async function failFile(printId: string, failure: Localized, clock: Clock): Promise<void> {
  await db.qrPrint.updateMany({
    where: { id: printId, state: "running" },
    data: { state: "failed", failure, endedAt: new Date(clock.now()) },
  });
}

/** Says what a file waits for; it stays under way. */
export async function noteTrouble(printId: string, failure: Localized): Promise<void> {
  await db.qrPrint.updateMany({ where: { id: printId, state: "running" }, data: { failure } });
}

/** Takes pieces of full length out of what waits; all of it when it is to be whole. */
function cut(waiting: Uint8Array[], isWhole: boolean): Buffer[] {
  const length = lengthOf(waiting);
  if (length === 0 || (!isWhole && length < PIECE)) return [];
  const all = Buffer.concat(waiting.splice(0));
  const pieces: Buffer[] = [];
  let at = 0;
  while (all.length - at >= PIECE || (isWhole && at < all.length)) {
    pieces.push(all.subarray(at, at + PIECE));
    at += PIECE;
  }
  if (at < all.length) waiting.push(all.subarray(at));
  return pieces;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function plain(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
