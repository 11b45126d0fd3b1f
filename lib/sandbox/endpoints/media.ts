import { isMediaType } from "@/lib/sandbox/media-formats";
import { takeIn, takeInArticlePicture } from "@/lib/sandbox/media-intake";
import { parseForm } from "@/lib/sandbox/multipart";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import { Refusal } from "@/lib/sandbox/refusals";
import { answer, type Endpoint } from "./endpoint";

/** Media › Upload temporary media: a form with the file in `media`; kept for three days. */
export const uploadMediaEndpoint: Endpoint = {
  path: "/cgi-bin/media/upload",
  method: "POST",
  body: "form",
  access: "token",
  permission: "everyone",
  run({ platform, account, query, contentType, bytes }) {
    const type = query.get("type") ?? "";
    if (!isMediaType(type)) throw new Refusal(40004);
    const file = parseForm(contentType, bytes)?.find((part) => part.name === "media");
    if (!file) throw new Refusal(41005);
    const media = takeIn(platform, account.appId, { type, filename: file.filename ?? "", bytes: file.bytes });
    const id = type === "thumb" ? { thumb_media_id: media.mediaId } : { media_id: media.mediaId };
    return answer({ type, ...id, created_at: Math.floor(media.createdAt / 1000) });
  },
};

/**
 * Asset management › Upload a picture of an article: jpg or png below 1 MB, for good, in no list. Its address is all that
 * is ever known of it.
 */
export const uploadPictureEndpoint: Endpoint = {
  path: "/cgi-bin/media/uploadimg",
  method: "POST",
  body: "form",
  access: "token",
  permission: "everyone",
  run({ platform, account, contentType, bytes }) {
    const file = parseForm(contentType, bytes)?.find((part) => part.name === "media");
    if (!file) throw new Refusal(41005);
    const { mediaId } = takeInArticlePicture(platform, account.appId, file.filename ?? "", file.bytes);
    return answer({ url: pictureUrl(platform, mediaId) });
  },
};

/** Media › Get temporary media: the bytes, or for videos an address to fetch them from. */
export const getMediaEndpoint: Endpoint = {
  path: "/cgi-bin/media/get",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run({ platform, account, query }) {
    const mediaId = query.get("media_id") ?? "";
    if (mediaId === "") throw new Refusal(41006);
    const media = platform.state.media.get(account.appId, mediaId, platform.now());
    if (!media || media.permanent) throw new Refusal(40007);
    if (media.type === "video") return answer({ video_url: pictureUrl(platform, mediaId) });
    const filename = media.filename.replace(/[^\w.-]/g, "_");
    const headers = {
      "content-type": media.mime,
      "content-disposition": `attachment; filename="${filename}"`,
    };
    return { type: "bytes", status: 200, headers, bytes: platform.state.media.bytes(mediaId) };
  },
};
