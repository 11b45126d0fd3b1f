import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { FILE_FORMATS, type FileFormat, isFileFormat } from "@/lib/media/files/file-formats";
import { fitPicture } from "@/lib/media/files/fit-picture";
import { mediaStore } from "@/lib/media/store/media-store";
import type { Clock } from "@/lib/platform/clock";
import { DAY } from "@/lib/platform/time";
import type { IdentifiedFile, IdentityKind } from "./types";

/** What came of it; without a time it stays for good. */
export type MadeIdentity = { value: string; expiresAt: Date | null };

/** Source: developers.weixin.qq.com › Asset management › Add temporary assets. */
const TEMPORARY_LIFE_MS = 3 * DAY;
/** A picture in a text is below this many bytes. Source: Asset management › Upload a picture of an article. */
const TEXT_PICTURE_BYTES = 1024 * 1024 - 1;
/** What WeChat takes as the title of a video. */
const TITLE_LENGTH = 64;

export function hasLongEnough(expiresAt: Date | null, until: number): boolean {
  return expiresAt === null || expiresAt.getTime() > until;
}

/** Gives WeChat the file. Throws WeChat's refusals. */
export async function sendToWeChat(
  accountId: AccountId,
  file: IdentifiedFile,
  kind: IdentityKind,
  clock: Clock,
): Promise<MadeIdentity> {
  const bytes = await readContent(file.contentHash);
  const format = formatOf(file.format);
  switch (kind) {
    case "temporary":
      return makeTemporary(accountId, { bytes, format, name: file.name }, clock);
    case "permanent": {
      const { mediaId } = await makePermanent(accountId, { bytes, format, name: file.name });
      return { value: mediaId, expiresAt: null };
    }
    case "content":
      return { value: await makeAddress(accountId, { bytes, format, name: file.name }), expiresAt: null };
    default:
      return kind satisfies never;
  }
}

type Loaded = { bytes: Uint8Array<ArrayBuffer>; format: FileFormat; name: string };

async function makeTemporary(accountId: AccountId, file: Loaded, clock: Clock): Promise<MadeIdentity> {
  const wechat = await wechatFor(accountId);
  const began = clock.now();
  const { kind, contentType } = FILE_FORMATS[file.format];
  const blob = new Blob([file.bytes], { type: contentType });
  const { mediaId } = await wechat.media.upload(kind, blob, nameOf(file));
  return { value: mediaId, expiresAt: new Date(began + TEMPORARY_LIFE_MS) };
}

async function makePermanent(accountId: AccountId, { bytes, format, name }: Loaded) {
  const wechat = await wechatFor(accountId);
  const { kind, contentType } = FILE_FORMATS[format];
  const file = { name: nameOf({ format, name }), bytes, contentType };
  if (kind !== "video") return wechat.materials.add({ type: kind, file });
  const video = { title: name.slice(0, TITLE_LENGTH), introduction: "" };
  return wechat.materials.add({ type: "video", file, video });
}

/** Small pictures have a way of their own, which counts to no limit; moving ones would stand still there. */
async function makeAddress(accountId: AccountId, file: Loaded): Promise<string> {
  const small = file.format === "gif" ? null : await makeSmall(file);
  if (small) {
    const blob = new Blob([small.bytes], { type: FILE_FORMATS[small.format].contentType });
    return (await wechatFor(accountId)).media.uploadPicture(blob, nameOf({ ...small, name: file.name }));
  }
  const { url } = await makePermanent(accountId, file);
  if (!url) throw new Error("WeChat gave no address for a picture");
  return url;
}

async function makeSmall({ bytes, format }: Loaded): Promise<Omit<Loaded, "name"> | null> {
  if (bytes.length <= TEXT_PICTURE_BYTES) return { bytes, format };
  const picture = await fitPicture(bytes, { format, bytes: bytes.length }, TEXT_PICTURE_BYTES);
  if ("problem" in picture || !picture.bytes) return null;
  return { bytes: new Uint8Array(picture.bytes), format: picture.format };
}

async function readContent(hash: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = await mediaStore.open(hash);
  if (!stream) throw new Error(`The content ${hash} of the library is not in the store`);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** WeChat looks at the ending, and shows names nowhere. */
function nameOf({ format, name }: { format: FileFormat; name: string }): string {
  const plain = name.replace(/\.[a-z0-9]{2,4}$/i, "").replace(/[\p{Cc}"\\/]/gu, "_");
  return `${plain || "file"}.${format}`;
}

function formatOf(text: string): FileFormat {
  if (isFileFormat(text)) return text;
  throw new Error(`A file of the library has an unknown format: ${text}`);
}
