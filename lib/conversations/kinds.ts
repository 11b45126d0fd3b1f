import { SUSPICIOUS_KIND } from "@/lib/deliveries/types";
import { MENU_EVENTS } from "@/lib/wechat/wire/menu-events";

/** The kinds that the log can be filtered by, those that staff look for first. */
export const FILTER_KINDS = [
  "text",
  "image",
  "voice",
  "video",
  "shortvideo",
  "location",
  "link",
  "file",
  "miniprogrampage",
  "subscribe",
  "unsubscribe",
  "scan",
  ...MENU_EVENTS,
  "reportLocation",
  "templateSendJobFinish",
  "massSendJobFinish",
  "publishJobFinish",
  SUSPICIOUS_KIND,
] as const;

/** What a follower does and may hope for an answer to: silence here is worth a look. */
export const ANSWERABLE_KINDS = [
  "text",
  "image",
  "voice",
  "video",
  "shortvideo",
  "location",
  "link",
  "file",
  "miniprogrampage",
  "unknownMessage",
  "subscribe",
  "scan",
  "click",
  "scancodeWaitmsg",
] as const;

const answerableKinds: ReadonlySet<string> = new Set(ANSWERABLE_KINDS);

/** Whether a follower may hope for an answer to a delivery of this kind. */
export function isAnswerable(kind: string): boolean {
  return answerableKinds.has(kind);
}

/** Taps whose line in the log is what the button sent: its key, address or page. */
const TAP_KINDS: ReadonlySet<string> = new Set<string>([
  "click",
  "picSysphoto",
  "picPhotoOrAlbum",
  "picWeixin",
  "view",
  "viewMiniprogram",
]);

/** Whether a delivery of this kind tells in its line which menu button was tapped. */
export function isTap(kind: string): boolean {
  return TAP_KINDS.has(kind);
}

/** Whether a delivery of this kind tells in its line which code was scanned, by its scene. */
export function isScan(kind: string): boolean {
  return kind === "scan" || kind === "subscribe";
}

/** Whether such a tap opened something whose address people know, and did not only send a key. */
export function isOpening(kind: string): boolean {
  return kind === "view" || kind === "viewMiniprogram";
}
