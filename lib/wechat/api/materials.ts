import { z } from "zod";
import { type Api, okSchema } from "./api";
import { newsItemSchema, requirePageSize } from "./news-item";
import { overHttps } from "./over-https";
import { parseAnswer } from "./parse-answer";

/** What the account keeps for good. `news` is left from before the drafts: it can be listed, not added. */
export type MaterialType = "image" | "voice" | "video" | "news";

/** A file on its way to the platform; the name's ending fits the format. */
type MaterialFile = { name: string; bytes: Uint8Array<ArrayBuffer>; contentType: string };

/** A file to keep. Videos need words for the follower: a title and an introduction. */
export type NewMaterial =
  | { type: "image" | "voice"; file: MaterialFile }
  | { type: "video"; file: MaterialFile; video: { title: string; introduction: string } };

const UPLOAD_TIMEOUT_MS = 60_000;
const DOWNLOAD_TIMEOUT_MS = 30_000;
const LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024;

/**
 * Permanent material, by which menus and replies name their files. Source: developers.weixin.qq.com › Asset management ›
 * Add, Get, Delete, Get the list and Get the total of permanent assets.
 */
export function createMaterialsApi(api: Api) {
  return {
    /** A page, newest first: `offset` from 0, `count` 1 to 20. Throws RangeError for another count. */
    async list(page: { type: MaterialType; offset: number; count: number }) {
      requirePageSize(page.count);
      return api.json({ path: "/cgi-bin/material/batchget_material", json: page }, materialPageSchema);
    },
    /** How much there is of each type. */
    counts: () => api.json({ path: "/cgi-bin/material/get_materialcount" }, countsSchema),
    /** Keeps a file for good. `url` comes with images only and works inside Tencent's products only. */
    async add(material: NewMaterial) {
      const { type, file } = material;
      const form = new FormData();
      form.set("media", new Blob([file.bytes], { type: file.contentType }), file.name);
      if (material.type === "video") form.set("description", JSON.stringify(material.video));
      const path = "/cgi-bin/material/add_material";
      return api.json({ path, query: { type }, form, timeoutMs: UPLOAD_TIMEOUT_MS }, addedSchema);
    },
    /**
     * What is kept under the id: articles, or an address where the file can be had. Throws WeChatRefusal 40007 when
     * there is none.
     */
    async get(mediaId: string) {
      const json = { media_id: mediaId };
      const path = "/cgi-bin/material/get_material";
      const answer = await api.answer({
        path,
        json,
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
        maxBytes: LARGEST_DOWNLOAD_BYTES,
      });
      if (answer.json !== undefined) return parseAnswer(answer, keptSchema, path);
      return { kind: "file" as const, bytes: answer.bytes, contentType: answer.contentType };
    },
    /** Throws WeChatRefusal 48005 while a menu or an automatic reply uses it, 40007 when there is none. */
    async delete(mediaId: string): Promise<void> {
      await api.json({ path: "/cgi-bin/material/del_material", json: { media_id: mediaId } }, okSchema);
    },
  };
}

const materialSchema = z
  .object({
    media_id: z.string().min(1),
    name: z.string().optional(),
    /** Seconds since 1970. */
    update_time: z.number(),
    url: z.string().optional(),
    content: z.object({ news_item: z.array(newsItemSchema) }).optional(),
  })
  .transform(({ media_id, name, update_time, url, content }) => ({
    mediaId: media_id,
    /** Files have one; news is called by its first article. */
    name: name || content?.news_item[0]?.title || "",
    updatedAt: new Date(update_time * 1000),
    ...(url ? { url } : {}),
    ...(content ? { articles: content.news_item } : {}),
  }));

// An empty list comes without `item` on some accounts.
const materialPageSchema = z
  .object({ total_count: z.number(), item: z.array(materialSchema).default([]) })
  .transform(({ total_count, item }) => ({ total: total_count, items: item }));

const countsSchema = z
  .object({
    image_count: z.number(),
    voice_count: z.number(),
    video_count: z.number(),
    news_count: z.number(),
  })
  .transform((counts) => ({
    image: counts.image_count,
    voice: counts.voice_count,
    video: counts.video_count,
    news: counts.news_count,
  }));

const addedSchema = z
  .object({ media_id: z.string().min(1), url: z.string().optional() })
  .transform(({ media_id, url }) => ({ mediaId: media_id, ...(url ? { url: overHttps(url) } : {}) }));

/** What is no bare file: news, or a video with its words and an address for the file. */
const keptSchema = z.union([
  z
    .object({ news_item: z.array(newsItemSchema) })
    .transform(({ news_item }) => ({ kind: "news" as const, articles: news_item })),
  z
    .object({
      title: z.string().default(""),
      description: z.string().default(""),
      down_url: z.string().min(1),
    })
    .transform(({ title, description, down_url }) => ({
      kind: "video" as const,
      title,
      introduction: description,
      url: down_url,
    })),
]);
