import type { Platform } from "@/lib/sandbox/platform";
import type { Account } from "@/lib/sandbox/state/account";
import type { ChatContent, ChatItem } from "@/lib/sandbox/state/chat-item";
import type { Exchange } from "@/lib/sandbox/state/exchange";
import type { Follower } from "@/lib/sandbox/state/follower";

/** A person doing something in the chat with one account. */
export type Actor = { platform: Platform; account: Account; openid: string };

/** What came of it: the pushes to the account's server and the new lines of the chat, in order. */
export type Outcome = { exchanges: Exchange[]; items: ChatItem[] };

/** Something that the client would not let the person do. */
export class ActProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ActProblem";
    this.code = code;
  }
}

/** @throws ActProblem when there is no such person */
export function requireSelf({ platform, account, openid }: Actor): Follower {
  const follower = platform.state.followers.get(account.appId, openid);
  if (!follower)
    throw new ActProblem("no_such_follower", `Nobody of ${account.appId} has the OpenID ${openid}`);
  return follower;
}

/** @throws ActProblem when the person does not follow the account: then the client offers no chat */
export function requireFollowing(actor: Actor): Follower {
  const follower = requireSelf(actor);
  if (!follower.subscribed)
    throw new ActProblem("not_following", `${follower.nickname} does not follow the account`);
  return follower;
}

/** Changes what is known of the person. Read and write are one step: a delivery may be under way meanwhile. */
export function changeSelf(actor: Actor, change: (follower: Follower) => Follower): void {
  actor.platform.state.followers.save(change(requireSelf(actor)));
}

/** Adds a line to the person's chat. */
export function addLine(
  { platform, account, openid }: Actor,
  content: ChatContent,
  exchangeId?: string,
): ChatItem {
  return platform.state.chats.add(account.appId, openid, platform.now(), content, exchangeId);
}

/** Joins what several steps brought about. */
export function joined(outcomes: Outcome[]): Outcome {
  return {
    exchanges: outcomes.flatMap((outcome) => outcome.exchanges),
    items: outcomes.flatMap((outcome) => outcome.items),
  };
}
