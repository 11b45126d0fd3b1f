import { z } from "zod";
import type { Api } from "./api";
import { WeChatUnreachable } from "./errors";
import type { Answer } from "./exchange";
import { overHttps } from "./over-https";
import { parseAnswer } from "./parse-answer";

export type MediaType = "image" | "voice" | "video" | "thumb";

/** A file that came back: its bytes, or for a video the address where it can be had. */
export type MediaFile =
  | { kind: "file"; bytes: Uint8Array; contentType: string; fileName: string | null }
  | { kind: "video"; url: string };

const UPLOAD_TIMEOUT_MS = 60_000;
const DOWNLOAD_TIMEOUT_MS = 30_000;
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

/**
 * Temporary media: kept for three days, usable in messages as often as one likes.
 * Source: developers.weixin.qq.com › Asset management › Add temporary assets, Get temporary assets.
 */
export function createMediaApi(api: Api) {
  return {
    /** Uploads a file; `fileName` has an ending that fits its format. `createdAt` is in seconds since 1970. */
    async upload(type: MediaType, file: Blob, fileName: string) {
      const form = new FormData();
      form.set("media", file, fileName);
      const request = { path: "/cgi-bin/media/upload", query: { type }, form, timeoutMs: UPLOAD_TIMEOUT_MS };
      return api.json(request, uploadAnswerSchema);
    },
    /**
     * Uploads a picture that articles show in their text: jpg or png below 1 MB; gif and larger ones go by
     * `materials.add`. Gives its address, which counts to no limit, belongs to no list and stays for good. Throws
     * WeChatRefusal 40005 (another format, webp for one), 40009 or 45001 (too large).
     * Source: Asset management › Upload a picture of an article.
     */
    async uploadPicture(file: Blob, fileName: string): Promise<string> {
      const form = new FormData();
      form.set("media", file, fileName);
      const request = { path: "/cgi-bin/media/uploadimg", form, timeoutMs: UPLOAD_TIMEOUT_MS };
      return overHttps((await api.json(request, pictureAnswerSchema)).url);
    },
    /** Fetches a file. Throws WeChatRefusal 40007 when the id is unknown or older than three days. */
    async get(mediaId: string): Promise<MediaFile> {
      const path = "/cgi-bin/media/get";
      const answer = await api.answer({
        path,
        query: { media_id: mediaId },
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
        maxBytes: LARGEST_DOWNLOAD,
      });
      return toMediaFile(answer, path);
    },
  };
}

// Success is the bare bytes, or { video_url }; refusals are JSON and were thrown already.
function toMediaFile(answer: Answer, path: string): MediaFile {
  if (answer.json !== undefined) {
    return { kind: "video", url: parseAnswer(answer, videoAnswerSchema, path).video_url };
  }
  if (answer.contentType.startsWith("text/html")) {
    throw new WeChatUnreachable({
      reason: "unexpected",
      path,
      detail: "the answer is a web page, not a file",
    });
  }
  const fileName = /filename="?([^";]+)"?/i.exec(answer.disposition)?.[1] ?? null;
  return { kind: "file", bytes: answer.bytes, contentType: answer.contentType, fileName };
}

const pictureAnswerSchema = z.object({ url: z.string().min(1) });
const videoAnswerSchema = z.object({ video_url: z.string().min(1) });

// For thumbnails the id may come under a name of its own.
const uploadAnswerSchema = z
  .object({
    media_id: z.string().min(1).optional(),
    thumb_media_id: z.string().min(1).optional(),
    created_at: z.number(),
  })
  .transform((answer, context) => {
    const mediaId = answer.media_id ?? answer.thumb_media_id;
    if (mediaId !== undefined) return { mediaId, createdAt: answer.created_at };
    context.addIssue({ code: "custom", message: "media_id is missing" });
    return z.NEVER;
  });
