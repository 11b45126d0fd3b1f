import type { Platform } from "./platform";

/** Where pictures and videos can be fetched by anybody who knows their id, as from mmbiz.qpic.cn. */
export const pictureHostPath = "/mmbiz/";

/** The public address of a stored file. */
export function pictureUrl(platform: Pick<Platform, "url">, mediaId: string): string {
  return `${platform.url()}${pictureHostPath}${mediaId}/0`;
}
