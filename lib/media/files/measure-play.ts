import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseStream } from "music-metadata";
import { SECOND } from "@/lib/platform/time";
import { pictureTurns } from "./picture-turns";
import type { ReceivedFile } from "./received-file";

/** Bytes of a frame by its mode, the byte in front of it included; a frame is 20 ms. Source: RFC 4867, section 5. */
const AMR_FRAME_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6];
const AMR_HEAD_BYTES = 6;
const AMR_FRAMES_A_SECOND = 50;

/** What people record takes milliseconds; what is made of a million empty boxes would take a minute, and all memory. */
const LONGEST_MS = 3 * SECOND;
/** As many of its boxes are gone through at once as others can wait for. */
const PIECE_BYTES = 4096;

/**
 * How long a voice message or a video plays, in seconds; null where the file does not tell.
 *
 * @param longestMs for so long it is looked for
 */
export async function measurePlay(
  { path, format, bytes }: Pick<ReceivedFile, "path" | "format" | "bytes">,
  longestMs = LONGEST_MS,
): Promise<number | null> {
  if (format === "amr") return measureAmr(await readFile(path));
  return pictureTurns(() => readDuration(path, bytes, longestMs));
}

async function readDuration(path: string, size: number, longestMs: number): Promise<number | null> {
  const stream = createReadStream(path, {
    highWaterMark: PIECE_BYTES,
    signal: AbortSignal.timeout(longestMs),
  });
  try {
    const { duration } = (await parseStream(stream, { size }, { duration: true, skipCovers: true })).format;
    return duration === undefined || !Number.isFinite(duration) ? null : duration;
  } catch {
    // Damaged or unusual: WeChat has the last word on it.
    return null;
  } finally {
    stream.destroy();
  }
}

function measureAmr(bytes: Uint8Array): number {
  let frames = 0;
  for (let place = AMR_HEAD_BYTES; place < bytes.length; frames += 1) {
    const mode = ((bytes[place] ?? 0) >> 3) & 15;
    place += AMR_FRAME_BYTES[mode] ?? 1;
  }
  return frames / AMR_FRAMES_A_SECOND;
}
