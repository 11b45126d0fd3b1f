import { mayTellLocation } from "@/lib/sandbox/limits";
import type { Act, ActOf } from "./act-schema";
import { type Actor, type Outcome, requireFollowing, requireSelf } from "./actor";
import { follow, scan, unfollow } from "./following";
import { headOf } from "./inbound-head";
import { say, sendFile, sendLink, sendLocation } from "./messages";
import { push } from "./push";
import { tap } from "./tap";

/**
 * Lets a person do something, as the client would, and waits until the account's server has been told and has answered.
 * @throws ActProblem the client does not offer it, Refusal a file that WeChat would not take
 */
export async function perform(actor: Actor, act: Act): Promise<Outcome> {
  requireSelf(actor);
  actor.platform.state.followers.markRead(actor.account.appId, actor.openid);
  switch (act.type) {
    case "follow":
      return follow(actor);
    case "unfollow":
      return unfollow(actor);
    case "say":
      return say(actor, act);
    case "image":
    case "voice":
    case "video":
      return sendFile(actor, act);
    case "location":
      return sendLocation(actor, act);
    case "link":
      return sendLink(actor, act);
    case "tap":
      return tap(actor, act);
    case "scan":
      return scan(actor, act);
    case "enter":
      return enter(actor, act);
    default:
      return act satisfies never;
  }
}

/** Entering tells the server nothing, unless the account may know where its followers are and this one agreed. */
async function enter(actor: Actor, { location }: ActOf<"enter">): Promise<Outcome> {
  requireSelf(actor);
  if (!location || !mayTellLocation(actor.account)) return { exchanges: [], items: [] };
  requireFollowing(actor);
  return push(actor, null, { ...headOf(actor), type: "reportLocation", ...location });
}
