import { takeIn } from "@/lib/sandbox/media-intake";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import { openWindow } from "@/lib/sandbox/sending-windows";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import type { ActOf, FileAct } from "./act-schema";
import { type Actor, ActProblem, changeSelf, type Outcome, requireFollowing } from "./actor";
import { freshMsgId, headOf } from "./inbound-head";
import { push } from "./push";

const SIDE = "follower";

/** A text; the choice of a msgmenu counts as a tap on the menu (Customer service messages › Sending rules). */
export async function say(actor: Actor, { text, menuItemId }: ActOf<"say">): Promise<Outcome> {
  const choice = menuItemId === undefined ? {} : { menuItemId };
  const inbound: Inbound = { ...messageHead(actor), type: "text", content: text, ...choice };
  return send(
    actor,
    { type: "text", side: SIDE, text },
    inbound,
    menuItemId === undefined ? "message" : "menu",
  );
}

/** A picture, a voice message or a video, known already or brought along. */
export async function sendFile(actor: Actor, act: FileAct): Promise<Outcome> {
  requireFollowing(actor);
  const { mediaId, mime } = fileOf(actor, act);
  const head = messageHead(actor);
  switch (act.type) {
    case "image": {
      const address = pictureUrl(actor.platform, mediaId);
      const line: ChatContent = { type: "image", side: SIDE, mediaId, pictureUrl: address };
      return send(actor, line, { ...head, type: "image", mediaId, pictureUrl: address }, "message");
    }
    case "voice": {
      const format = mime === "audio/amr" ? "amr" : "mp3";
      return send(
        actor,
        { type: "voice", side: SIDE, mediaId },
        { ...head, type: "voice", mediaId, format },
        "message",
      );
    }
    case "video": {
      const line: ChatContent = { type: "video", side: SIDE, mediaId, title: "", description: "" };
      const thumbMediaId = grayThumb(actor);
      return send(actor, line, { ...head, type: "video", mediaId, thumbMediaId }, "message");
    }
    default:
      return act.type satisfies never;
  }
}

export async function sendLocation(
  actor: Actor,
  { latitude, longitude, scale, label }: Omit<ActOf<"location">, "type">,
): Promise<Outcome> {
  const place = { latitude, longitude, scale, label };
  const inbound: Inbound = { ...messageHead(actor), type: "location", ...place };
  return send(actor, { type: "location", side: SIDE, ...place }, inbound, "message");
}

export async function sendLink(actor: Actor, { title, description, url }: ActOf<"link">): Promise<Outcome> {
  const link = { title, description, url };
  return send(
    actor,
    { type: "link", side: SIDE, ...link },
    { ...messageHead(actor), type: "link", ...link },
    "message",
  );
}

function messageHead(actor: Actor) {
  return { ...headOf(actor), msgId: freshMsgId(actor) };
}

function send(
  actor: Actor,
  line: ChatContent,
  inbound: Inbound,
  right: "message" | "menu",
): Promise<Outcome> {
  requireFollowing(actor);
  changeSelf(actor, (self) => openWindow(self, right, actor.platform.now()));
  return push(actor, line, inbound);
}

function fileOf({ platform, account }: Actor, act: FileAct): { mediaId: string; mime: string } {
  if (act.mediaId === undefined) {
    const bytes = Buffer.from(act.dataBase64 ?? "", "base64");
    return takeIn(platform, account.appId, { type: act.type, filename: act.filename ?? "", bytes });
  }
  const media = platform.state.media.get(account.appId, act.mediaId, platform.now());
  if (media?.type !== act.type)
    throw new ActProblem("no_such_media", `There is no ${act.type} ${act.mediaId}`);
  return media;
}

/** The client makes the picture that stands for a video; ours does not look inside and takes a gray one. */
function grayThumb({ platform, account }: Actor): string {
  return takeIn(platform, account.appId, { type: "thumb", filename: "thumb.jpg", bytes: GRAY }).mediaId;
}

/** A JPEG of 64×64 gray pixels. */
const GRAY = Buffer.from(
  "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBD" +
    "AQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABAAEAD" +
    "ASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA" +
    "/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/9k=",
  "base64",
);
