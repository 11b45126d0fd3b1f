import type { Platform } from "./platform";

/** Where pictures and videos can be fetched by anybody who knows their id, as from mmbiz.qpic.cn. */
export const PICTURE_HOST_PATH = "/mmbiz/";

/** The file's id in a path of the picture host, whatever width it asks for. */
export function mediaIdInPath(pathname: string): string {
  return pathname.slice(PICTURE_HOST_PATH.length).replace(/\/(?:0|640)$/, "");
}

/** The public address of a stored file. */
export function pictureUrl(platform: Pick<Platform, "url">, mediaId: string): string {
  return `${platform.url()}${PICTURE_HOST_PATH}${mediaId}/0`;
}
