import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { type FileFault, UPLOAD_BYTES } from "./file-formats";
import { kindOf, ReceivedFile, UnusableFile } from "./received-file";
import { HEAD_BYTES, type RecognisedFile, recogniseFile } from "./recognise-file";

/** A file on its way, or the rest of one. */
export type Arrival = {
  /** Where it is put. */
  place: string;
  /** Where in it the first of the pieces belongs; all before that is there. */
  offset: number;
  /** How large all of it is; null where that shows at its end only. Then what breaks off is not kept. */
  total: number | null;
};

/**
 * Writes a file as it arrives. What it is shows in its first bytes; from then on no more is taken than its kind may have.
 * Of a file whose size is known, what has come stays when the connection is lost. Whatever else goes wrong, nothing does.
 *
 * @param pieces null where there is no body
 */
export async function receiveFile(
  arrival: Arrival,
  pieces: AsyncIterable<Uint8Array> | null,
): Promise<ReceivedFile | UnusableFile> {
  const { place, total } = arrival;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const discard = () => rm(place, { force: true });
  const arrived = await writePieces(arrival, pieces ?? noPieces()).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  const isGoingOn = total !== null && arrived instanceof UnusableFile && arrived.problem === "brokenOff";
  if (arrived instanceof UnusableFile && !isGoingOn) await discard();
  return arrived;
}

async function writePieces(
  { place, offset, total }: Arrival,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile | UnusableFile> {
  const file = await open(place, constants.O_RDWR | constants.O_CREAT, 0o600);
  let [end, found]: [number, RecognisedFile | null] = [offset, null];
  try {
    if ((await file.stat()).size < offset) return new UnusableFile("brokenOff");
    for await (const piece of piecesUntilBroken(pieces)) {
      if (piece === null) return new UnusableFile("brokenOff");
      // Where it belongs, not where the file ends: a connection that is not known to be lost may write the same yet.
      await writeAt(file, piece, end);
      end += piece.length;
      if (end >= HEAD_BYTES) found ??= await recogniseFile(await headOf(file, end));
      const problem = found && problemOf(found, Math.max(end, total ?? 0));
      if (problem) return new UnusableFile(problem);
    }
    if (total !== null && end !== total) return new UnusableFile(end < total ? "brokenOff" : "damaged");
    return await finishFile(file, place, end);
  } finally {
    // What is said to be there is there, whatever happens next.
    await file.sync().finally(() => file.close());
  }
}

async function finishFile(file: FileHandle, place: string, bytes: number) {
  const found = await recogniseFile(await headOf(file, bytes));
  const problem = problemOf(found, bytes);
  if (problem || "problem" in found) return new UnusableFile(problem ?? "format");
  await file.truncate(bytes);
  return new ReceivedFile({ path: place, format: found.format, bytes, hash: await hashOf(file) });
}

async function writeAt(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, position + done);
    done += bytesWritten;
  }
}

async function headOf(file: FileHandle, end: number): Promise<Uint8Array> {
  const head = Buffer.alloc(Math.min(end, HEAD_BYTES));
  await file.read(head, 0, head.length, 0);
  return head;
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of file.createReadStream({ start: 0, autoClose: false })) hash.update(piece);
  return hash.digest("hex");
}

function problemOf(found: RecognisedFile, bytes: number): FileFault | null {
  if ("problem" in found) return found.problem;
  return bytes > UPLOAD_BYTES[kindOf(found.format)] ? "tooLarge" : null;
}

/** Null for a connection that was lost: what has come of the file is no file yet. */
async function* piecesUntilBroken(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  try {
    yield* pieces;
  } catch {
    yield null;
  }
}

async function* noPieces(): AsyncGenerator<Uint8Array> {}
