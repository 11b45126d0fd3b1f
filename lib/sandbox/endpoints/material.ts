import { itemsOf } from "@/lib/sandbox/auto-reply-items";
import { isMediaType } from "@/lib/sandbox/media-formats";
import { takeIn } from "@/lib/sandbox/media-intake";
import { type FormPart, parseForm } from "@/lib/sandbox/multipart";
import { articlesOf, toWireNewsItem } from "@/lib/sandbox/news";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account } from "@/lib/sandbox/state/account";
import type { MediaInfo } from "@/lib/sandbox/state/media";
import type { VideoWords } from "@/lib/sandbox/state/video-words";
import { type AccountCall, answer, type Endpoint, ok } from "./endpoint";
import { isObject, readJson, textField } from "./json-body";

/** Asset management › Add permanent assets: a form with the file in `media`, and for videos words in `description`. */
export const addMaterialEndpoint: Endpoint = {
  path: "/cgi-bin/material/add_material",
  method: "POST",
  body: "form",
  access: "token",
  permission: "everyone",
  run({ platform, account, query, contentType, bytes }) {
    const parts = parseForm(contentType, bytes) ?? [];
    const file = parts.find((part) => part.name === "media");
    const type = query.get("type") ?? "";
    if (!isMediaType(type)) throw new Refusal(40004);
    if (!file) throw new Refusal(41005);
    const words = type === "video" ? acceptWords(parts) : null;
    const upload = { type, filename: file.filename ?? "", bytes: file.bytes, permanent: true };
    const { mediaId } = takeIn(platform, account.appId, upload);
    if (words) platform.state.videoWords.add(account.appId, mediaId, words);
    const isPicture = type === "image" || type === "thumb";
    return answer({ media_id: mediaId, ...(isPicture ? { url: pictureUrl(platform, mediaId) } : {}) });
  },
};

/** Asset management › Get permanent assets. */
export const getMaterialEndpoint: Endpoint = {
  path: "/cgi-bin/material/get_material",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run(call) {
    const { platform } = call;
    const { mediaId, type, mime } = requireMaterial(call);
    switch (type) {
      case "news":
        return answer({ news_item: articlesOf(platform, mediaId).map((one) => toWireNewsItem(one, true)) });
      case "video": {
        const { title = "", introduction = "" } = platform.state.videoWords.get(mediaId) ?? {};
        return answer({ title, description: introduction, down_url: pictureUrl(platform, mediaId) });
      }
      case "image":
      case "thumb":
      case "articlePicture":
      case "voice": {
        const bytes = platform.state.media.bytes(mediaId);
        return { type: "bytes", status: 200, headers: { "content-type": mime }, bytes };
      }
      default:
        return type satisfies never;
    }
  },
};

/** Asset management › Delete permanent assets: not while a menu shows it or an automatic reply sends it. */
export const deleteMaterialEndpoint: Endpoint = {
  path: "/cgi-bin/material/del_material",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run(call) {
    const { state } = call.platform;
    const { mediaId } = requireMaterial(call);
    if (isInMenu(call, mediaId) || isInAutoReply(call.account, mediaId)) throw new Refusal(48005);
    state.transaction(() => {
      state.media.remove(mediaId);
      state.videoWords.remove(mediaId);
    });
    return ok;
  },
};

/** @throws Refusal 47001 when the words are no JSON, or missing (assumed) */
function acceptWords(parts: FormPart[]): VideoWords {
  const part = parts.find(({ name }) => name === "description");
  const words = part && part.bytes.length > 0 ? readJson(part.bytes, false) : null;
  if (!isObject(words)) throw new Refusal(47001);
  return { title: textField(words, "title"), introduction: textField(words, "introduction") };
}

function requireMaterial({ platform, account, json }: AccountCall): MediaInfo {
  const mediaId = textField(json, "media_id");
  if (mediaId === "") throw new Refusal(41006);
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  if (!media?.permanent || media.type === "articlePicture") throw new Refusal(40007);
  return media;
}

function isInMenu(
  { platform, account }: { platform: AccountCall["platform"]; account: Account },
  mediaId: string,
) {
  const conditional = platform.state.conditionalMenus.list(account.appId).map(({ menu }) => menu);
  const menus = [account.menu, account.consoleMenu, ...conditional].flatMap((menu) => menu?.button ?? []);
  return menus
    .flatMap((button) => [button, ...button.sub_button])
    .some((button) => button.type !== undefined && [button.media_id, button.value].includes(mediaId));
}

function isInAutoReply({ autoReplies }: Account, mediaId: string): boolean {
  const items = autoReplies ? itemsOf(autoReplies) : [];
  return items.some(({ type, content }) => type !== "text" && content === mediaId);
}
