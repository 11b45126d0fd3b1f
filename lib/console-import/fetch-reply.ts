import { wechatFor } from "@/lib/accounts/wechat-for";
import type { FileKind } from "@/lib/media/files/file-formats";
import { UPLOAD_BYTES } from "@/lib/media/files/file-formats";
import type { FileAdder } from "@/lib/media/library/mutations";
import { takeBytes } from "@/lib/media/library/take-bytes";
import { Refusal } from "@/lib/platform/action";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { SECOND } from "@/lib/platform/time";
import type { WeChat } from "@/lib/wechat/api/client";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import type { KeptReply, Note } from "./schema";
import { sketchArticles } from "./sketch-reply";
import { type FileSource, note, type ReplyPlace, type SketchedReply } from "./sketched-part";

/** A reply that can be kept, unless nothing of it came, and what there is to say of it. */
export type FetchedReply = { reply: KeptReply | null; notes: Note[] };

/** Whether WeChat has to be asked for it. */
export function isToFetch({ type }: SketchedReply): boolean {
  return type !== "text" && type !== "news";
}

/**
 * Fetches what a reply sends into the library; WeChat keeps it for three days. What WeChat does not give is said of the
 * reply; that WeChat cannot be reached is thrown.
 *
 * @param name what the file is called in the library
 * @param occasion see `sketchReply`
 */
export async function fetchReply(
  adder: FileAdder,
  reply: SketchedReply,
  { place, name, occasion }: { place: ReplyPlace; name: string; occasion: "event" | "message" },
): Promise<FetchedReply> {
  if (reply.type === "text" || reply.type === "news") return { reply, notes: [] };
  const wechat = await wechatFor(adder.accountId);
  try {
    return reply.type === "newsById"
      ? await fetchNews(wechat, reply.mediaId, place, occasion)
      : await fetchFile(adder, wechat, reply, place, name);
  } catch (error) {
    if (error instanceof WeChatRefusal && UNKNOWN_FILE.has(error.errcode)) return lost(place, "fileGone");
    // One file that is slow or large must not keep the rest from coming.
    if (error instanceof WeChatUnreachable && PASSABLE.has(error.reason)) return lost(place, "fileSilent");
    throw error;
  }
}

function lost({ reply, button }: ReplyPlace, code: Note["code"], details: Partial<Note> = {}): FetchedReply {
  return { reply: null, notes: [note(code, { reply, button, ...details })] };
}

async function fetchNews(
  wechat: WeChat,
  mediaId: string,
  place: ReplyPlace,
  occasion: "event" | "message",
): Promise<FetchedReply> {
  const articles = await readArticles(wechat, mediaId);
  if (articles.length === 0) return lost(place, "newsGone");
  const { articles: cards, notes } = sketchArticles(articles, occasion, place);
  return { reply: cards.length > 0 ? { type: "news", articles: cards } : null, notes };
}

async function fetchFile(
  adder: FileAdder,
  wechat: WeChat,
  { type, source }: Extract<SketchedReply, { source: FileSource }>,
  place: ReplyPlace,
  name: string,
): Promise<FetchedReply> {
  const bytes = await download(wechat, type, source);
  if (!bytes) return lost(place, "fileGone");
  const taken = await takeBytes(adder, bytes, { kind: type, name, folder: FOLDER });
  if (taken === null) return lost(place, "otherKind");
  if (taken instanceof Refusal) return lost(place, "fileRefused", { why: taken.message });
  // Source: Message push › Passive replies › Image.
  if (taken.file.format === "gif") return lost(place, "moving");
  const { file, hash } = taken;
  return { reply: { type, fileId: file.id, hash, name: file.name }, notes: [] };
}

/** Where the library has what came from the console. */
const FOLDER = "微信后台";
const UNKNOWN_FILE = new Set([40007, 40004, 40009]);
const PASSABLE = new Set<string>(["timeout", "tooLarge", "unexpected"]);

/** Null where there is nothing under the id or at the address. */
async function download(wechat: WeChat, kind: FileKind, source: FileSource): Promise<Uint8Array | null> {
  if ("url" in source) return downloadFrom(source.url, kind);
  const file = await getFile(wechat, source.mediaId);
  switch (file?.kind) {
    case "file":
      return file.bytes;
    case "video":
      return downloadFrom(file.url, kind);
    default:
      return null;
  }
}

/** Rules tell temporary ids, buttons of a menu permanent ones. */
async function getFile(wechat: WeChat, mediaId: string) {
  try {
    return await wechat.media.get(mediaId);
  } catch (error) {
    if (!(error instanceof WeChatRefusal && error.errcode === 40007)) throw error;
    return wechat.materials.get(mediaId);
  }
}

async function downloadFrom(url: string, kind: FileKind): Promise<Uint8Array | null> {
  const fetched = await fetchPublic(url, {
    accept: `${kind}/*,*/*;q=0.5`,
    maxBytes: UPLOAD_BYTES[kind],
    timeoutMs: 60 * SECOND,
  });
  return fetched.type === "fetched" ? fetched.bytes : null;
}

async function readArticles(wechat: WeChat, mediaId: string) {
  const material = await wechat.materials.get(mediaId);
  if (material.kind !== "news") return [];
  return material.articles.map(({ title, digest, url, thumbUrl = "" }) => ({
    title,
    digest,
    coverUrl: thumbUrl,
    contentUrl: url,
  }));
}
