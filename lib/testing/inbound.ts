import type { Inbound } from "@/lib/wechat/wire/inbound";
import { renderInbound } from "@/lib/wechat/wire/inbound-render";

type Kind<Type extends Inbound["type"]> = Extract<Inbound, { type: Type }>;

export const FOLLOWER = "oFollower000000000000000000A";
export const ORIGINAL_ID = "gh_a1b2c3d4e5f6";

const head = { toUser: ORIGINAL_ID, fromUser: FOLLOWER, createTime: 1_730_000_000 };
let made = 0;

/** A text message; each has a MsgId of its own beyond 2^53, as WeChat's have. */
export function textMessage(content: string, given: Partial<Kind<"text">> = {}): Kind<"text"> {
  made += 1;
  return { ...head, type: "text", content, msgId: String(24_000_000_000_000_000n + BigInt(made)), ...given };
}

export function imageMessage(): Kind<"image"> {
  return {
    ...head,
    type: "image",
    pictureUrl: "http://p.example/1",
    mediaId: "MEDIA",
    msgId: "24000000000000000",
  };
}

export function voiceMessage(recognition: string): Kind<"voice"> {
  return { ...head, type: "voice", mediaId: "MEDIA", format: "amr", recognition, msgId: "24000000000000000" };
}

export function subscribeEvent(scene?: string): Kind<"subscribe"> {
  return { ...head, type: "subscribe", ...(scene === undefined ? {} : { scene, ticket: "TICKET" }) };
}

export function scanEvent(scene: string): Kind<"scan"> {
  return { ...head, type: "scan", scene, ticket: "TICKET" };
}

export function clickEvent(key: string, given: Partial<Kind<"click">> = {}): Kind<"click"> {
  return { ...head, type: "click", key, ...given };
}

export function unsubscribeEvent(): Kind<"unsubscribe"> {
  return { ...head, type: "unsubscribe" };
}

export function viewEvent(url: string): Kind<"view"> {
  return { ...head, type: "view", url };
}

/** The XML of a message as WeChat sends it. */
export const toXml = renderInbound;
