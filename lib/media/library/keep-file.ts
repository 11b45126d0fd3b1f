import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import {
  type FileFault,
  type FileFormat,
  isFileFormat,
  MAX_SPOKEN_SECONDS,
} from "@/lib/media/files/file-formats";
import { fitPicture } from "@/lib/media/files/fit-picture";
import { measurePlay } from "@/lib/media/files/measure-play";
import type { ReceivedFile } from "@/lib/media/files/received-file";
import { newIncomingPlace } from "@/lib/media/store/media-store";
import { takeContent } from "@/lib/media/store/take-content";

/** What a row says of a file's content. */
export type KeptContent = {
  contentHash: string;
  originalHash: string | null;
  format: FileFormat;
  bytes: number;
  width: number | null;
  height: number | null;
  seconds: number | null;
};

/** Makes a file fit for WeChat and stores it, the original with it. The row is for the caller to write. */
export async function keepFile(file: ReceivedFile): Promise<KeptContent | { problem: FileFault }> {
  return file.kind === "image" ? keepPicture(file) : keepRecording(file);
}

async function keepPicture(file: ReceivedFile): Promise<KeptContent | { problem: FileFault }> {
  const picture = await fitPicture(file.path, file);
  if ("problem" in picture) return picture;
  const { bytes, ...facts } = picture;
  await takeContent(file.hash, file.path);
  if (!bytes)
    return { ...facts, contentHash: file.hash, originalHash: null, bytes: file.bytes, seconds: null };
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  await storeBytes(contentHash, bytes);
  return { ...facts, contentHash, originalHash: file.hash, bytes: bytes.length, seconds: null };
}

async function keepRecording(file: ReceivedFile): Promise<KeptContent | { problem: FileFault }> {
  const { kind, format, bytes, hash } = file;
  if (!isFileFormat(format)) return { problem: "format" };
  const seconds = await measurePlay(file);
  if (kind === "voice" && Math.floor(seconds ?? 0) > MAX_SPOKEN_SECONDS) return { problem: "tooLong" };
  await takeContent(hash, file.path);
  return { contentHash: hash, originalHash: null, format, bytes, width: null, height: null, seconds };
}

async function storeBytes(hash: string, bytes: Buffer): Promise<void> {
  const place = newIncomingPlace();
  try {
    await writeFile(place, bytes, { flag: "wx", mode: 0o600, flush: true });
    await takeContent(hash, place);
  } finally {
    await rm(place, { force: true });
  }
}
