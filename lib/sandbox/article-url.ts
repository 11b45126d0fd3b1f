import type { Platform } from "./platform";

/** Where articles are read, as on mp.weixin.qq.com. */
export const ARTICLE_PATH = "/s/";

/** The address of an article, drafts included. */
export function articleUrl(platform: Pick<Platform, "url">, pageId: string): string {
  return `${platform.url()}${ARTICLE_PATH}${pageId}`;
}
