import { isExpired } from "@/lib/sandbox/endpoints/qrcode";
import { openWindow } from "@/lib/sandbox/sending-windows";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { Code } from "@/lib/sandbox/state/codes";
import type { ActOf } from "./act-schema";
import {
  type Actor,
  ActProblem,
  addLine,
  changeSelf,
  type Outcome,
  requireFollowing,
  requireSelf,
} from "./actor";
import { headOf } from "./inbound-head";
import { push } from "./push";

/** Follows the account without a code, found by search. */
export async function follow(actor: Actor): Promise<Outcome> {
  const self = requireSelf(actor);
  if (self.subscribed)
    throw new ActProblem("already_following", `${self.nickname} follows the account already`);
  beginFollowing(actor, { subscribeScene: "ADD_SCENE_SEARCH", qrScene: 0, qrSceneStr: "" });
  return push(actor, eventLine("subscribe", ""), { ...headOf(actor), type: "subscribe" });
}

/** Leaves; the account is told but cannot answer, and may not write any more. Tags are lost (assumed). */
export async function unfollow(actor: Actor): Promise<Outcome> {
  requireFollowing(actor);
  changeSelf(actor, (self) => ({ ...self, subscribed: false, tagIds: [], windows: {} }));
  return push(actor, eventLine("unsubscribe", ""), { ...headOf(actor), type: "unsubscribe" });
}

/**
 * Scans a code of the account. Whoever does not follow is told to the server as a new follower, whoever does as a
 * scan, never as both (Receiving messages › Events › Scanning a QR code with parameters).
 */
export async function scan(actor: Actor, act: ActOf<"scan">): Promise<Outcome> {
  const { codes } = actor.platform.state;
  const self = requireSelf(actor);
  const code = act.ticket === undefined ? codes.byUrl(act.url ?? "") : codes.byTicket(act.ticket);
  if (code?.appId !== actor.account.appId)
    return badCode(actor, "不是该公众号的二维码", "Not a code of this account");
  if (isExpired(code, actor.platform.now()))
    return badCode(actor, "二维码已过期", "This QR code has expired");
  const scene = sceneText(code);
  if (self.subscribed) {
    changeSelf(actor, (known) => openWindow(known, "scan", actor.platform.now()));
    return push(actor, eventLine("scan", scene), {
      ...headOf(actor),
      type: "scan",
      scene,
      ticket: code.ticket,
    });
  }
  beginFollowing(actor, {
    subscribeScene: "ADD_SCENE_QR_CODE",
    qrScene: "id" in code.scene ? code.scene.id : 0,
    qrSceneStr: "text" in code.scene ? code.scene.text : "",
  });
  return push(actor, eventLine("subscribe", scene), {
    ...headOf(actor),
    type: "subscribe",
    scene,
    ticket: code.ticket,
  });
}

function beginFollowing(
  actor: Actor,
  origin: { subscribeScene: string; qrScene: number; qrSceneStr: string },
): void {
  const now = actor.platform.now();
  changeSelf(actor, (self) =>
    openWindow({ ...self, ...origin, subscribed: true, subscribeTime: now }, "follow", now),
  );
}

function sceneText({ scene }: Code): string {
  return "id" in scene ? String(scene.id) : scene.text;
}

function eventLine(event: string, key: string): ChatContent {
  return { type: "event", side: "follower", event, name: "", key, url: "" };
}

function badCode(actor: Actor, text: string, textEn: string): Outcome {
  return { exchanges: [], items: [addLine(actor, { type: "badCode", side: "notice", text, textEn })] };
}
