/**
 * The events that a tap on a menu button can send.
 * Source: developers.weixin.qq.com › Custom menus › Event push.
 */
export const MENU_EVENTS = [
  "click",
  "view",
  "viewMiniprogram",
  "scancodePush",
  "scancodeWaitmsg",
  "picSysphoto",
  "picPhotoOrAlbum",
  "picWeixin",
  "locationSelect",
] as const;
