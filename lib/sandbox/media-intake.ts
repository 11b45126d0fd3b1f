import type { MediaInfo } from "@/lib/sandbox/state/media";
import {
  articlePictureFormatOf,
  formatOf,
  isArticlePictureSize,
  type MediaType,
  sizeRefusal,
} from "./media-formats";
import { freshId, type Platform } from "./platform";
import { Refusal } from "./refusals";

/**
 * Stores a file that was uploaded by an account or sent by a follower.
 * @throws Refusal 44001 empty, 40009–40012 too large, 40005 a format that the type does not allow
 */
export function takeIn(
  platform: Platform,
  appId: string,
  file: { type: MediaType; filename: string; bytes: Buffer; permanent?: boolean },
): Omit<MediaInfo, "size"> {
  const { type, bytes, permanent = false } = file;
  if (bytes.length === 0) throw new Refusal(44001);
  const tooLarge = sizeRefusal(type, bytes.length);
  if (tooLarge) throw new Refusal(tooLarge);
  const format = formatOf(type, bytes, permanent);
  if (!format) throw new Refusal(40005);
  const media = {
    mediaId: freshId(platform, 64),
    appId,
    type,
    mime: format.mime,
    filename: file.filename || `${type}.${format.extension}`,
    createdAt: platform.now(),
    permanent,
  };
  platform.state.media.add(media, bytes);
  return media;
}

/**
 * Stores a picture for the text of an article.
 * @throws Refusal 44001 empty, 40009 1 MB or more, 40005 neither jpg nor png
 */
export function takeInArticlePicture(
  platform: Platform,
  appId: string,
  filename: string,
  bytes: Buffer,
): Omit<MediaInfo, "size"> {
  if (bytes.length === 0) throw new Refusal(44001);
  if (!isArticlePictureSize(bytes.length)) throw new Refusal(40009);
  const format = articlePictureFormatOf(bytes);
  if (!format) throw new Refusal(40005);
  const media = {
    mediaId: freshId(platform, 64),
    appId,
    type: "articlePicture" as const,
    mime: format.mime,
    filename,
    createdAt: platform.now(),
    permanent: true,
  };
  platform.state.media.add(media, bytes);
  return media;
}
