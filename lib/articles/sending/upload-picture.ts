import { createHash } from "node:crypto";
import type { WeChat } from "@/lib/wechat/api/client";
import type { LoadedPicture } from "./load-picture";

type Picture = Extract<LoadedPicture, { type: "picture" }>;

/** Above this, and for gif, a picture of a text goes the way of covers. Source: Upload a picture of an article. */
const LARGEST_CONTENT_PICTURE = 1024 * 1024;

/** Gives WeChat a picture for a text and answers where it has it. */
export async function uploadContentPicture(wechat: WeChat, picture: Picture): Promise<string> {
  const { bytes, mime, ending } = picture;
  if (mime !== "image/gif" && bytes.length < LARGEST_CONTENT_PICTURE) {
    return wechat.media.uploadPicture(new Blob([bytes], { type: mime }), `${hashOf(bytes)}.${ending}`);
  }
  const { mediaId, url } = await addMaterial(wechat, picture);
  if (url === undefined) throw new Error(`WeChat gave no address for the material ${mediaId}`);
  return url;
}

/** Has WeChat keep a cover for good; gives its id. */
export async function uploadCover(wechat: WeChat, picture: Picture): Promise<string> {
  return (await addMaterial(wechat, picture)).mediaId;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function addMaterial(wechat: WeChat, { bytes, mime, ending }: Picture) {
  const file = { name: `${hashOf(bytes).slice(0, 16)}.${ending}`, bytes, contentType: mime };
  return wechat.materials.add({ type: "image", file });
}
