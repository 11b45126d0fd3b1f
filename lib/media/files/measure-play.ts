import { readFile } from "node:fs/promises";
import { parseFile } from "music-metadata";
import type { ReceivedFile } from "./received-file";

/** Bytes of a frame by its mode, the byte in front of it included; a frame is 20 ms. Source: RFC 4867, section 5. */
const AMR_FRAME_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6];
const AMR_HEAD_BYTES = 6;
const AMR_FRAMES_A_SECOND = 50;

/** How long a voice message or a video plays, in seconds; null where the file does not tell. */
export async function measurePlay({
  path,
  format,
}: Pick<ReceivedFile, "path" | "format">): Promise<number | null> {
  if (format === "amr") return measureAmr(await readFile(path));
  try {
    const { duration } = (await parseFile(path, { duration: true, skipCovers: true })).format;
    return duration === undefined || !Number.isFinite(duration) ? null : duration;
  } catch {
    // Damaged or unusual: WeChat has the last word on it.
    return null;
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
