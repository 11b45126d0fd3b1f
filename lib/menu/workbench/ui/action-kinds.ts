import {
  type Icon,
  IconAlbum,
  IconApps,
  IconArticle,
  IconCamera,
  IconFileText,
  IconLibraryPhoto,
  IconMapPin,
  IconMessage2,
  IconMessage2Question,
  IconNews,
  IconPhotoPlus,
  IconScan,
  IconWorld,
} from "@tabler/icons-react";
import type { ActionType, ButtonAction } from "@/lib/menu/document";

/** What a tap can do, in the order and groups in which it is offered. */
export const ACTION_GROUPS = {
  send: ["click", "media", "article"],
  open: ["view", "miniprogram", "articleViewLimited", "viewLimited"],
  ask: ["scancodeWaitmsg", "scancodePush", "picPhotoOrAlbum", "picSysphoto", "picWeixin", "locationSelect"],
} as const satisfies Record<string, readonly ActionType[]>;

export const ACTION_ICONS: Readonly<Record<ActionType, Icon>> = {
  click: IconMessage2,
  media: IconLibraryPhoto,
  article: IconNews,
  view: IconWorld,
  miniprogram: IconApps,
  articleViewLimited: IconArticle,
  viewLimited: IconFileText,
  scancodeWaitmsg: IconMessage2Question,
  scancodePush: IconScan,
  picPhotoOrAlbum: IconPhotoPlus,
  picSysphoto: IconCamera,
  picWeixin: IconAlbum,
  locationSelect: IconMapPin,
};

/** An action of this kind that nobody has filled yet. @param before what the button did: an address is kept */
export function emptyAction(type: ActionType, before: ButtonAction | null): ButtonAction {
  const url = before && "url" in before ? before.url : "";
  switch (type) {
    case "view":
      return { type, url };
    case "miniprogram":
      return { type, appId: "", pagePath: "", url };
    case "media":
    case "viewLimited":
      return { type, mediaId: "", title: "" };
    case "article":
    case "articleViewLimited":
      // The same article can be sent or opened.
      return before && "articleId" in before ? { ...before, type } : { type, articleId: "", title: "" };
    default:
      return { type };
  }
}
