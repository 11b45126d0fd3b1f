/** The two levels of a menu have the same rules, other limits, and other codes (Custom menus › Create). */
export const LEVELS = {
  first: {
    nameBytes: 16,
    type: 40017,
    name: 40018,
    key: 40019,
    urlSize: 40020,
    urlDomain: 40055,
    mediaId: 40117,
  },
  second: {
    nameBytes: 60,
    type: 40024,
    name: 40025,
    key: 40026,
    urlSize: 40027,
    urlDomain: 40054,
    mediaId: 40118,
  },
} as const;

export type Level = (typeof LEVELS)["first" | "second"];

export const MAX_BUTTONS = 3;
export const MAX_SUB_BUTTONS = 5;
export const MAX_KEY_BYTES = 128;
export const MAX_URL_BYTES = 1024;
export const MAX_MEDIA_ID_BYTES = 128;

/** Types that push an event with the button's key (Custom menus › Create › Button types). */
export const KEY_TYPES: ReadonlySet<string> = new Set([
  "click",
  "scancode_push",
  "scancode_waitmsg",
  "pic_sysphoto",
  "pic_photo_or_album",
  "pic_weixin",
  "location_select",
]);
