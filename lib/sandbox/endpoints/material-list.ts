import { articlesOf, toWireNewsItem } from "@/lib/sandbox/news";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { MediaInfo } from "@/lib/sandbox/state/media";
import { answer, type Endpoint } from "./endpoint";
import { textField } from "./json-body";
import { acceptPage } from "./page";

const LISTED_TYPES = ["image", "voice", "video", "news"] as const;

/** Asset management › Get the list of permanent assets: by type, newest first. Thumbs are in no list. */
export const listMaterialEndpoint: Endpoint = {
  path: "/cgi-bin/material/batchget_material",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run({ platform, account, json }) {
    const type = LISTED_TYPES.find((one) => one === textField(json, "type"));
    if (!type) throw new Refusal(40004);
    const { offset, count } = acceptPage(json);
    const { media } = platform.state;
    const item = media
      .permanentPage(account.appId, type, offset, count)
      .map((one) => toWireMaterial(platform, one));
    return answer({
      total_count: media.countPermanent(account.appId, type),
      item_count: item.length,
      item,
    });
  },
};

/** Asset management › Get the total of permanent assets. */
export const countMaterialEndpoint: Endpoint = {
  path: "/cgi-bin/material/get_materialcount",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run({ platform, account }) {
    const { media } = platform.state;
    const counts = LISTED_TYPES.map((type) => [`${type}_count`, media.countPermanent(account.appId, type)]);
    return answer(Object.fromEntries(counts));
  },
};

function toWireMaterial(
  platform: Platform,
  { mediaId, type, filename, createdAt }: MediaInfo,
): Record<string, unknown> {
  const update_time = Math.floor(createdAt / 1000);
  if (type === "news") {
    const news_item = articlesOf(platform, mediaId).map((article) => toWireNewsItem(article, true));
    return {
      media_id: mediaId,
      content: { news_item, create_time: update_time, update_time },
      update_time,
    };
  }
  const url = type === "image" ? { url: pictureUrl(platform, mediaId) } : {};
  return { media_id: mediaId, name: filename, update_time, ...url };
}
