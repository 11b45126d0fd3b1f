import { z } from "zod";
import { perform } from "@/lib/sandbox/follower/act";
import { actSchema } from "@/lib/sandbox/follower/act-schema";
import { avatarSeedOf, nicknameOf, openidOf, stranger } from "@/lib/sandbox/follower/people";
import { freshId } from "@/lib/sandbox/platform";
import type { Follower } from "@/lib/sandbox/state/follower";
import { pageQuery } from "./page-query";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

const newPersonSchema = z.strictObject({ nickname: z.string().min(1).max(60).optional() }).default({});
const mostPeople = 10_000;

/** Routes about the people that an account meets, and for acting as one of them. */
export const followerRoutes: readonly ControlRoute[] = [
  { method: "GET", pattern: "/_control/accounts/:appId/followers", run: listFollowers },
  { method: "POST", pattern: "/_control/accounts/:appId/followers", run: addFollower },
  {
    method: "POST",
    pattern: "/_control/accounts/:appId/followers/:openid/act",
    run: async (call) => {
      const actor = {
        platform: call.platform,
        account: requireAccount(call),
        openid: call.params.openid ?? "",
      };
      return { value: await perform(actor, accepted(actSchema, call.body)) };
    },
  },
  { method: "GET", pattern: "/_control/accounts/:appId/followers/:openid/chat", run: readChat },
];

function listFollowers(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { after, limit } = accepted(pageQuery(1000), Object.fromEntries(call.query));
  const page = call.platform.state.followers.page(appId, after, limit + 1);
  const shownPage = page.slice(0, limit);
  const next = page.length > limit ? (shownPage.at(-1)?.seq ?? null) : null;
  return { value: { followers: shownPage.map(shown), next } };
}

/** A new person, who does not follow the account yet. */
function addFollower(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { nickname } = accepted(newPersonSchema, call.body);
  const { followers } = call.platform.state;
  const count = followers.count(appId);
  if (count >= mostPeople * 2) throw new ControlProblem(409, "too_many", "The account knows enough people");
  const seed = freshId(call.platform, 16);
  const openid = openidOf(appId, seed);
  const doc = stranger(nickname ?? nicknameOf(count), avatarSeedOf(seed));
  followers.add(appId, [{ openid, subscribed: false, doc }]);
  return { value: shown(requirePerson(call, openid)) };
}

/** Reading the chat is what a person does who looks at it, so nothing is unread afterwards. */
function readChat(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { openid } = requirePerson(call, call.params.openid ?? "");
  const { after, limit } = accepted(pageQuery(500), Object.fromEntries(call.query));
  const { chats, followers } = call.platform.state;
  followers.markRead(appId, openid);
  return { value: { items: chats.page(appId, openid, after, limit), last: chats.last(appId, openid) } };
}

function requirePerson(call: ControlCall, openid: string): Follower {
  const person = call.platform.state.followers.get(requireAccount(call).appId, openid);
  if (!person) throw new ControlProblem(404, "no_such_follower", `Nobody has the OpenID ${openid}`);
  return person;
}

function shown({ openid, nickname, avatarSeed, subscribed, subscribeTime, unread }: Follower) {
  return { openid, nickname, avatarSeed, subscribed, subscribeTime, unread };
}
