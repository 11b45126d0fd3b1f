import { createHash } from "node:crypto";
import { type LiveMenu, liveMenuOf } from "@/lib/sandbox/live-menu";
import { openWindow } from "@/lib/sandbox/sending-windows";
import type { MenuLeaf } from "@/lib/sandbox/state/account";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { InboundEvent } from "@/lib/wechat/wire/inbound";
import type { ActOf, TapPayload } from "./act-schema";
import { type Actor, ActProblem, changeSelf, joined, type Outcome, requireFollowing } from "./actor";
import { headOf } from "./inbound-head";
import { sendFile, sendLocation } from "./messages";
import { push } from "./push";
import { openMaterial } from "./tap-material";

/** Taps a button of the menu that the person sees, or of one that the client kept (Custom menus › Event push). */
export async function tap(actor: Actor, { path, kept, payload = {} }: ActOf<"tap">): Promise<Outcome> {
  const live = liveMenuOf(actor.platform, actor.account, requireFollowing(actor));
  const button = kept ? { ...kept, sub_button: [] } : buttonAt(live, path);
  const key = button.key ?? "";
  const url = button.url ?? "";
  const menuId = String(live?.menuId ?? actor.account.menuId);
  const head = headOf(actor);
  switch (button.type) {
    case "click":
      openMenuWindow(actor);
      return push(actor, lineOf(button, "click"), { ...head, type: "click", key });
    case "view":
      return push(actor, lineOf(button, "view"), { ...head, type: "view", url, menuId });
    case "miniprogram": {
      const pagePath = button.pagepath ?? "";
      return push(actor, lineOf(button, "viewMiniprogram"), {
        ...head,
        type: "viewMiniprogram",
        pagePath,
        menuId,
      });
    }
    case "scancode_push":
      return tapScan(actor, button, "scancodePush", payload);
    case "scancode_waitmsg":
      return tapScan(actor, button, "scancodeWaitmsg", payload);
    case "pic_sysphoto":
      return tapPictures(actor, button, "picSysphoto", payload);
    case "pic_photo_or_album":
      return tapPictures(actor, button, "picPhotoOrAlbum", payload);
    case "pic_weixin":
      return tapPictures(actor, button, "picWeixin", payload);
    case "location_select":
      return tapLocation(actor, button, payload);
    default:
      return openMaterial(actor, button);
  }
}

/** The button at [i] or [i, j], counted from 0. A button with sub buttons only opens them. */
function buttonAt(live: LiveMenu | null, path: readonly number[]): MenuLeaf {
  const [first = 0, second] = path;
  const button = live?.menu.button[first];
  const leaf = second === undefined ? button : button?.sub_button[second];
  if (leaf?.type === undefined) {
    throw new ActProblem("no_such_button", `The menu has no button to tap at [${path.join(", ")}]`);
  }
  return leaf;
}

/** Only these taps let the account write: click and the two scans (Customer service messages › Sending rules). */
function openMenuWindow(actor: Actor): void {
  changeSelf(actor, (self) => openWindow(self, "menu", actor.platform.now()));
}

async function tapScan(
  actor: Actor,
  button: MenuLeaf,
  type: "scancodePush" | "scancodeWaitmsg",
  { scanResult = "https://example.com/" }: TapPayload,
): Promise<Outcome> {
  openMenuWindow(actor);
  const isBarcode = /^\d{13}$/.test(scanResult);
  const event: InboundEvent = {
    ...headOf(actor),
    type,
    key: button.key ?? "",
    scanType: isBarcode ? "barcode" : "qrcode",
    scanResult: isBarcode ? `EAN_13,${scanResult}` : scanResult,
  };
  // The client itself shows what it scanned, and opens an address.
  const url = type === "scancodePush" ? scanResult : "";
  return push(actor, lineOf({ ...button, url }, type), event);
}

/** The event tells how many pictures there are; the pictures follow as messages of their own. */
async function tapPictures(
  actor: Actor,
  button: MenuLeaf,
  type: "picSysphoto" | "picPhotoOrAlbum" | "picWeixin",
  { pictures }: TapPayload,
): Promise<Outcome> {
  if (!pictures)
    throw new ActProblem("needs_pictures", "Tapping this button sends pictures; give payload.pictures");
  const md5s = pictures.map((picture) => ({
    md5: createHash("md5").update(Buffer.from(picture, "base64")).digest("hex"),
  }));
  const event: InboundEvent = {
    ...headOf(actor),
    type,
    key: button.key ?? "",
    count: pictures.length,
    pictures: md5s,
  };
  const outcomes = [await push(actor, lineOf(button, type), event)];
  for (const dataBase64 of pictures) outcomes.push(await sendFile(actor, { type: "image", dataBase64 }));
  return joined(outcomes);
}

/** The event and an ordinary location message, both. */
async function tapLocation(actor: Actor, button: MenuLeaf, { location }: TapPayload): Promise<Outcome> {
  if (!location)
    throw new ActProblem("needs_location", "Tapping this button sends a place; give payload.location");
  const event: InboundEvent = {
    ...headOf(actor),
    type: "locationSelect",
    key: button.key ?? "",
    ...location,
  };
  return joined([
    await push(actor, lineOf(button, "locationSelect"), event),
    await sendLocation(actor, location),
  ]);
}

function lineOf(button: MenuLeaf, event: string): ChatContent {
  const { name, key = "", url = "" } = button;
  return { type: "event", side: "follower", event, name, key, url };
}
