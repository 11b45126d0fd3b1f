import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { Act, rehearsedActSchema } from "@/lib/phone/schema";
import type { RehearsedLine } from "@/lib/phone/types";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { getSceneOfUrl } from "@/lib/qrcodes/data";
import { listUrlsOfSent } from "@/lib/replies/files/data";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import { decide } from "./decide";
import type { Runtime } from "./runtime";
import { findRuntime } from "./webhook";

type Rehearsed = z.output<typeof rehearsedActSchema>;

/**
 * What a follower would be answered, by the engine that answers followers, from the rules and codes as they are now.
 * Nobody is written to, nothing is stored or counted, and WeChat hears of nothing.
 */
export async function rehearse(
  accountId: AccountId,
  { act, isFollowing }: Rehearsed,
): Promise<{ lines: RehearsedLine[] } | Refusal> {
  const runtime = await findRuntime(accountId);
  if (!runtime) return GONE;
  const scene = act.type === "scan" ? await getSceneOfUrl(accountId, act.url) : null;
  const inbounds = toInbounds(act, scene, isFollowing);
  const answers = inbounds.flatMap((inbound) => answersTo(inbound, runtime));
  const lines = await withFiles(accountId, answers);
  const isSilent = answers.length === 0 && inbounds.some(isAnswerable);
  const silence: RehearsedLine[] = isSilent ? [eventLine("silent")] : [];
  return { lines: [...ownLines(act, scene, isFollowing), ...lines, ...silence] };
}

/** Shows what the library has of the files that are sent. */
async function withFiles(accountId: AccountId, lines: readonly RehearsedLine[]): Promise<RehearsedLine[]> {
  const mediaIds = lines.flatMap((line) => ("mediaId" in line ? [line.mediaId] : []));
  const urls = await listUrlsOfSent(accountId, mediaIds);
  return lines.map((line) => ("mediaId" in line ? { ...line, fileUrl: urls.get(line.mediaId) } : line));
}

const GONE = new Refusal("not-found", { zh: "没有这个公众号了。", en: "This account is gone." });

/** Nobody: no follower of any account has an OpenID like this. */
const NOBODY = "rehearsal";

function answersTo(inbound: Inbound, runtime: Runtime): RehearsedLine[] {
  // The buttons are those of a draft, which no follower has yet: none of them is late.
  const rehearsal = { ...runtime, menuKeys: null };
  const { answered } = decide(inbound, rehearsal, { random: Math.random, now: systemClock.now() });
  const { reply, followUps } = answered;
  return [...(reply ? [reply] : []), ...followUps].map(toLine);
}

/** WeChat opens something after these, or nobody awaits an answer. */
function isAnswerable({ type }: Inbound): boolean {
  return !["scancodePush", "picSysphoto", "picPhotoOrAlbum", "picWeixin", "locationSelect"].includes(type);
}

function toInbounds(act: Act, scene: string | null, isFollowing: boolean): Inbound[] {
  const head = { toUser: "", fromUser: NOBODY, createTime: Math.floor(systemClock.now() / 1000) };
  const message = { ...head, msgId: "0" };
  const picture = { ...message, type: "image", pictureUrl: "", mediaId: "" } as const;
  switch (act.type) {
    case "follow":
      return [{ ...head, type: "subscribe" }];
    case "unfollow":
      return [];
    case "say":
      return [{ ...message, type: "text", content: act.text, menuItemId: act.menuItemId }];
    case "image":
      return [picture];
    case "voice":
      return [{ ...message, type: "voice", mediaId: "", format: "mp3" }];
    case "video":
      return [{ ...message, type: "video", mediaId: "", thumbMediaId: "" }];
    case "location": {
      const { latitude, longitude, label } = act;
      return [{ ...message, type: "location", latitude, longitude, label, scale: 15 }];
    }
    case "link":
      return [{ ...message, ...act }];
    case "scan":
      if (!isFollowing) return [{ ...head, type: "subscribe", scene: scene ?? undefined }];
      return scene === null ? [] : [{ ...head, type: "scan", scene, ticket: "" }];
    case "tap":
      return toTapEvents(act, head, picture);
    default:
      return act satisfies never;
  }
}

type Head = { toUser: string; fromUser: string; createTime: number };

/** What a tap sends; pages, mini programs and material are opened by WeChat itself. */
function toTapEvents(
  { kept: button, payload }: Extract<Act, { type: "tap" }>,
  head: Head,
  picture: Inbound,
): Inbound[] {
  const key = button?.key ?? "";
  const scan = { key, scanType: "qrcode", scanResult: payload?.scanResult ?? "" };
  const pictures = { key, count: 1, pictures: [] };
  switch (button?.type) {
    case "click":
      return [{ ...head, type: "click", key }];
    case "scancode_push":
      return [{ ...head, type: "scancodePush", ...scan }];
    case "scancode_waitmsg":
      return [{ ...head, type: "scancodeWaitmsg", ...scan }];
    case "pic_sysphoto":
      return [{ ...head, type: "picSysphoto", ...pictures }, picture];
    case "pic_photo_or_album":
      return [{ ...head, type: "picPhotoOrAlbum", ...pictures }, picture];
    case "pic_weixin":
      return [{ ...head, type: "picWeixin", ...pictures }, picture];
    case "location_select": {
      const { latitude = 0, longitude = 0, label = "", poiName = "" } = payload?.location ?? {};
      const place = { ...head, latitude, longitude, label, scale: 15 };
      return [
        { ...place, type: "locationSelect", key, poiName },
        { ...place, type: "location", msgId: "0" },
      ];
    }
    default:
      return [];
  }
}

/** What the follower sees of their own doing. */
function ownLines(act: Act, scene: string | null, isFollowing: boolean): RehearsedLine[] {
  switch (act.type) {
    case "follow":
      return [eventLine("subscribe")];
    case "unfollow":
      return [eventLine("unsubscribe")];
    case "say":
      return [{ type: "text", side: "follower", text: act.text }];
    case "location":
      return [{ ...act, side: "follower" }];
    case "link":
      return [{ ...act, side: "follower" }];
    case "scan":
      return [eventLine(isFollowing ? "scan" : "subscribe", { key: scene ?? "" })];
    case "tap": {
      const { type = "", name = "", key = "", url = "" } = act.kept ?? {};
      return [eventLine(TAP_EVENTS.get(type) ?? "click", { name, key, url })];
    }
    case "image":
    case "voice":
    case "video":
      return [{ type: act.type, side: "follower", mediaId: "", title: "", description: "" }];
    default:
      return act satisfies never;
  }
}

const TAP_EVENTS = new Map([
  ["view", "view"],
  ["miniprogram", "viewMiniprogram"],
  ["scancode_push", "scancodePush"],
  ["scancode_waitmsg", "scancodeWaitmsg"],
  ["pic_sysphoto", "picSysphoto"],
  ["pic_photo_or_album", "picPhotoOrAlbum"],
  ["pic_weixin", "picWeixin"],
  ["location_select", "locationSelect"],
  ["view_limited", "openArticle"],
  ["article_view_limited", "openArticle"],
]);

function eventLine(event: string, { name = "", key = "", url = "" } = {}): RehearsedLine {
  return { type: "event", side: "follower", event, name, key, url };
}

function toLine(reply: PassiveReply): RehearsedLine {
  const side = "account";
  switch (reply.type) {
    case "text":
      return { type: "text", side, text: reply.content };
    case "image":
    case "voice":
      return { ...reply, side };
    case "video": {
      const { title = "", description = "" } = reply;
      return { ...reply, side, title, description };
    }
    case "music": {
      const { title = "", description = "", musicUrl = "", hqMusicUrl = "" } = reply;
      return { ...reply, side, title, description, musicUrl, hqMusicUrl };
    }
    case "news":
      return { ...reply, side };
    case "transferCustomerService":
      return { type: "transfer", kfAccount: reply.kfAccount ?? "" };
    default:
      return reply satisfies never;
  }
}
