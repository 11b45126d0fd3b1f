import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { type FileFault, UPLOAD_BYTES } from "./file-formats";
import { kindOf, ReceivedFile, UnusableFile } from "./received-file";
import { HEAD_BYTES, type RecognisedFile, recogniseFile } from "./recognise-file";

/**
 * Writes a file as it arrives. What it is shows in its first bytes; from then on no more is taken than its kind may have.
 * Whatever goes wrong, nothing stays.
 *
 * @param folder where it is put, under a name of its own
 * @param pieces null where there is no body
 */
export async function receiveFile(
  folder: string,
  pieces: AsyncIterable<Uint8Array> | null,
): Promise<ReceivedFile | UnusableFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = path.join(folder, randomUUID());
  const arrived = await writePieces(place, pieces ?? noPieces()).catch(async (error: unknown) => {
    await rm(place, { force: true });
    throw error;
  });
  if (arrived instanceof UnusableFile) await rm(place, { force: true });
  return arrived;
}

async function writePieces(
  place: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile | UnusableFile> {
  const file = await open(place, "wx", 0o600);
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  let bytes = 0;
  let found: RecognisedFile | null = null;
  try {
    for await (const piece of piecesUntilBroken(pieces)) {
      if (piece === null) return new UnusableFile("brokenOff");
      bytes += piece.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]);
      if (head.length >= HEAD_BYTES) found ??= await recogniseFile(head.subarray(0, HEAD_BYTES));
      const problem = found && problemOf(found, bytes);
      if (problem) return new UnusableFile(problem);
      hash.update(piece);
      await file.writeFile(piece);
    }
    found ??= await recogniseFile(head);
    if ("problem" in found) return new UnusableFile(found.problem);
    await file.sync();
    return new ReceivedFile({ path: place, format: found.format, bytes, hash: hash.digest("hex") });
  } finally {
    await file.close();
  }
}

function problemOf(found: RecognisedFile, bytes: number): FileFault | null {
  if ("problem" in found) return found.problem;
  return bytes > UPLOAD_BYTES[kindOf(found.format)] ? "tooLarge" : null;
}

/** Null for a connection that was lost: what has come of the file is no file. */
async function* piecesUntilBroken(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  try {
    yield* pieces;
  } catch {
    yield null;
  }
}

async function* noPieces(): AsyncGenerator<Uint8Array> {}
