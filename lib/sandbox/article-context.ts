import type { FilterContext } from "@/lib/sandbox/article-filter/filter-context";
import type { Account } from "@/lib/sandbox/state/account";
import { articleUrl } from "./article-url";
import { PICTURE_HOST_PATH } from "./picture-url";
import type { Platform } from "./platform";

const REAL_PICTURE = /^https?:\/\/mmbiz\.(?:qpic|qlogo)\.cn\/[^\s'"()\\]+$/;
const REAL_ARTICLE = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s|mp)\b/;
const PICTURE_TYPES: readonly string[] = ["image", "thumb", "articlePicture"];

/** What the filter of articles has to know about the platform and one of its accounts. */
export function filterContextOf(platform: Platform, account: Account): FilterContext {
  const ownPath = new RegExp(
    String.raw`^http://(?:127\.0\.0\.1|localhost)(?::\d+)?${PICTURE_HOST_PATH}([\w-]+)/(?:0|640)$`,
  );
  const isHere = (address: string) => {
    const media = platform.state.media.byId(ownPath.exec(address)?.[1] ?? "");
    return media?.permanent === true && PICTURE_TYPES.includes(media.type);
  };
  return {
    rules: platform.state.settings.articleRules().filter,
    ownPicture: (address) =>
      REAL_PICTURE.test(address) || isHere(address) ? address.replace(/\/\d+(?=\?|$)/, "/640") : null,
    mayLinkOut: account.mayLinkOut,
    isOwnArticle: (address) => REAL_ARTICLE.test(address) || address.startsWith(articleUrl(platform, "")),
    isMiniProgram: (appId) =>
      account.miniPrograms === null ? /^wx[0-9a-f]{16}$/.test(appId) : account.miniPrograms.includes(appId),
  };
}
