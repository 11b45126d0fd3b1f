import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account, Menu, MenuButton, MenuLeaf } from "@/lib/sandbox/state/account";
import { fieldsOf, textField } from "./json-body";
import {
  KEY_TYPES,
  LEVELS,
  type Level,
  MAX_BUTTONS,
  MAX_KEY_BYTES,
  MAX_MEDIA_ID_BYTES,
  MAX_SUB_BUTTONS,
  MAX_URL_BYTES,
} from "./menu-limits";

type Owner = {
  platform: Platform;
  account: Account;
  /** For conditional menus two codes are others: 65308 for a missing type, 65317 for a bad address. */
  isConditional?: boolean;
};

/**
 * Checks a menu and brings it into the form that menu/get answers with. The order is the count of buttons, then
 * button by button its name, type, content and sub buttons (Custom menus › Create; the order is assumed).
 * @throws Refusal with the code of the first rule that is broken
 */
export function acceptMenu(owner: Owner, body: unknown): Menu {
  const { button } = fieldsOf(body);
  if (!Array.isArray(button) || button.length < 1 || button.length > MAX_BUTTONS) throw new Refusal(40016);
  return { button: button.map((entry: unknown) => acceptButton(owner, entry)) };
}

function acceptButton(owner: Owner, button: unknown): MenuButton {
  const name = acceptName(button, LEVELS.first);
  const subButtons = subButtonsOf(owner, button);
  if (subButtons.length === 0) return acceptLeaf(owner, button, name, LEVELS.first);
  if (subButtons.length > MAX_SUB_BUTTONS) throw new Refusal(40023);
  return { name, sub_button: subButtons.map((entry) => acceptSubButton(owner, entry)) };
}

function acceptSubButton(owner: Owner, button: unknown): MenuLeaf {
  const name = acceptName(button, LEVELS.second);
  if (subButtonsOf(owner, button).length > 0) throw new Refusal(40022);
  return acceptLeaf(owner, button, name, LEVELS.second);
}

function acceptName(button: unknown, level: Level): string {
  const name = textField(button, "name");
  if (name.trim() === "" || Buffer.byteLength(name) > level.nameBytes) throw new Refusal(level.name);
  return name;
}

/** A list with buttons wins over `type`; an empty one is fine on a leaf, but a button needs one or the other. */
function subButtonsOf({ isConditional }: Owner, button: unknown): unknown[] {
  const fields = fieldsOf(button);
  if (fields.sub_button === undefined) return [];
  if (!Array.isArray(fields.sub_button)) throw new Refusal(41007);
  if (fields.sub_button.length === 0 && fields.type === undefined) {
    throw new Refusal(isConditional ? 65308 : 40023);
  }
  return fields.sub_button;
}

function acceptLeaf(owner: Owner, button: unknown, name: string, level: Level): MenuLeaf {
  const type = textField(button, "type");
  if (type === "" && owner.isConditional) throw new Refusal(65308);
  return { type, name, ...contentOf(owner, button, type, level), sub_button: [] };
}

function contentOf(owner: Owner, button: unknown, type: string, level: Level): Partial<MenuLeaf> {
  if (KEY_TYPES.has(type)) return { key: acceptKey(button, level) };
  switch (type) {
    case "view":
      return { url: acceptUrl(owner, button, level) };
    case "miniprogram":
      return { url: acceptUrl(owner, button, level), ...acceptMiniProgram(owner, button) };
    case "media_id":
    case "view_limited":
      return { media_id: acceptMaterial(owner, button, type, level) };
    case "article_id":
    case "article_view_limited":
      return { article_id: acceptArticle(owner, button, level) };
    default:
      throw new Refusal(level.type);
  }
}

function acceptKey(button: unknown, level: Level): string {
  const key = textField(button, "key");
  if (key === "" || Buffer.byteLength(key) > MAX_KEY_BYTES) throw new Refusal(level.key);
  return key;
}

function acceptUrl({ isConditional }: Owner, button: unknown, level: Level): string {
  const url = textField(button, "url");
  if (url === "" || Buffer.byteLength(url) > MAX_URL_BYTES) throw new Refusal(level.urlSize);
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) {
    throw new Refusal(isConditional ? 65317 : level.urlDomain);
  }
  const { hostname, pathname } = new URL(url);
  if (hostname === "mp.weixin.qq.com" && pathname.startsWith("/mp/profile_ext")) throw new Refusal(40155);
  return url;
}

/** The mini program must be linked to the account, and the account verified (Custom menus › Create). */
function acceptMiniProgram({ account }: Owner, button: unknown): Pick<MenuLeaf, "appid" | "pagepath"> {
  const appid = textField(button, "appid");
  const pagepath = textField(button, "pagepath");
  if (!/^wx[0-9a-f]{16}$/.test(appid)) throw new Refusal(40166);
  if (pagepath === "" || Buffer.byteLength(pagepath) > MAX_URL_BYTES) throw new Refusal(40165);
  const isVerified = account.verified || account.kind === "test";
  const isLinked = account.miniPrograms === null || account.miniPrograms.includes(appid);
  if (!isVerified || !isLinked) throw new Refusal(45064);
  return { appid, pagepath };
}

/** media_id wants permanent image, voice or video; view_limited wants permanent news. */
function acceptMaterial({ platform, account }: Owner, button: unknown, type: string, level: Level): string {
  const mediaId = textField(button, "media_id");
  if (mediaId === "" || Buffer.byteLength(mediaId) > MAX_MEDIA_ID_BYTES) throw new Refusal(level.mediaId);
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  if (!media?.permanent) throw new Refusal(40007);
  if ((type === "view_limited") !== (media.type === "news")) throw new Refusal(40121);
  return mediaId;
}

function acceptArticle({ platform, account }: Owner, button: unknown, level: Level): string {
  const articleId = textField(button, "article_id");
  if (articleId === "" || Buffer.byteLength(articleId) > MAX_MEDIA_ID_BYTES) throw new Refusal(level.mediaId);
  if (!platform.state.articles.get(account.appId, articleId)) throw new Refusal(53600);
  return articleId;
}
