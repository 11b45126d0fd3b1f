import type { LiveButton, WireLeaf, WireMenu } from "@/lib/wechat/api/menu";
import {
  type ButtonAction,
  type KeyedAction,
  type MenuButton,
  type MenuDocument,
  type MenuLeaf,
  newButtonId,
} from "./document";
import { recognizeButtons } from "./recognize";

/** WeChat's names of what taps do. Source: developers.weixin.qq.com › Custom menus › Create. */
const WIRE_TYPES = {
  click: "click",
  scancodePush: "scancode_push",
  scancodeWaitmsg: "scancode_waitmsg",
  picSysphoto: "pic_sysphoto",
  picPhotoOrAlbum: "pic_photo_or_album",
  picWeixin: "pic_weixin",
  locationSelect: "location_select",
  view: "view",
  miniprogram: "miniprogram",
  media: "media_id",
  viewLimited: "view_limited",
  article: "article_id",
  articleViewLimited: "article_view_limited",
} as const satisfies Record<ButtonAction["type"], string>;

/** A button in any of WeChat's forms; only what a button can do for us is read. */
export type AnyWireButton = Omit<LiveButton, "sub_button"> & {
  sub_button?: readonly Omit<LiveButton, "sub_button">[] | undefined;
};

/** A menu as `menu/create` takes it; buttons that do nothing are left out, for WeChat refuses the whole menu with one. */
export function toWireMenu({ buttons }: MenuDocument): WireMenu {
  return {
    button: buttons.flatMap((button): WireMenu["button"] => {
      if (button.items.length > 0)
        return [{ name: button.name, sub_button: button.items.flatMap(toWireLeaf) }];
      return toWireLeaf(button);
    }),
  };
}

function toWireLeaf({ name, key, action }: MenuLeaf): WireLeaf[] {
  if (!action) return [];
  switch (action.type) {
    case "view":
      return [{ type: "view", name, url: action.url.trim() }];
    case "miniprogram": {
      const { appId, pagePath, url } = action;
      return [{ type: "miniprogram", name, url: url.trim(), appid: appId.trim(), pagepath: pagePath.trim() }];
    }
    case "media":
    case "viewLimited":
      return [{ type: WIRE_TYPES[action.type], name, media_id: action.mediaId }];
    case "article":
    case "articleViewLimited":
      return [{ type: WIRE_TYPES[action.type], name, article_id: action.articleId }];
    default:
      return [{ type: WIRE_TYPES[action.type], name, key }];
  }
}

/**
 * A menu of WeChat's as staff edit it.
 *
 * @param before whose buttons are recognized again, so that they keep their ids, keys and titles
 * @param makeId an id for a button that is not recognized; `place` is "0" or "0-1"
 */
export function fromWireMenu(
  buttons: readonly AnyWireButton[],
  before: MenuDocument | null,
  makeId: (place: string) => string = newButtonId,
): MenuDocument {
  const read = buttons.map((button, place) => {
    const leaf = fromWireLeaf(button, makeId(String(place)));
    const items = (button.sub_button ?? []).map((item, at) => fromWireLeaf(item, makeId(`${place}-${at}`)));
    return { ...leaf, action: items.length > 0 ? null : leaf.action, items } satisfies MenuButton;
  });
  return recognizeButtons({ buttons: read }, before);
}

/** Whether it is a type that a button of ours can have; the console knows others. */
export function isKnownType(type: string | undefined): boolean {
  return Object.values(WIRE_TYPES).some((known) => known === type);
}

function fromWireLeaf(button: AnyWireButton, id: string): MenuLeaf {
  return { id, name: button.name, key: button.key || `MENU_${id}`, action: actionOf(button) };
}

function actionOf(button: AnyWireButton): ButtonAction | null {
  const { type, url = "", appid = "", pagepath = "", media_id = "", article_id = "" } = button;
  switch (type) {
    case "view":
      return { type, url };
    case "miniprogram":
      return { type, appId: appid, pagePath: pagepath, url };
    case "media_id":
      return { type: "media", mediaId: media_id, title: "" };
    case "view_limited":
      return { type: "viewLimited", mediaId: media_id, title: "" };
    case "article_id":
      return { type: "article", articleId: article_id, title: "" };
    case "article_view_limited":
      return { type: "articleViewLimited", articleId: article_id, title: "" };
    // Made in the console: what they send becomes a reply of ours.
    case "text":
    case "img":
    case "photo":
    case "voice":
    case "video":
    case "news":
      return { type: "click" };
    default: {
      const keyed = KEYED_BY_WIRE.get(type ?? "");
      return keyed ? { type: keyed } : null;
    }
  }
}

const KEYED_BY_WIRE = new Map<string, KeyedAction>([
  ["click", "click"],
  ["scancode_push", "scancodePush"],
  ["scancode_waitmsg", "scancodeWaitmsg"],
  ["pic_sysphoto", "picSysphoto"],
  ["pic_photo_or_album", "picPhotoOrAlbum"],
  ["pic_weixin", "picWeixin"],
  ["location_select", "locationSelect"],
]);
