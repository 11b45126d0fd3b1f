import { z } from "zod";
import { tagsOf } from "@/lib/sandbox/endpoints/tags";
import { perform } from "@/lib/sandbox/follower/act";
import { actSchema } from "@/lib/sandbox/follower/act-schema";
import { avatarSeedOf, nicknameOf, openidOf, stranger } from "@/lib/sandbox/follower/people";
import { freshId } from "@/lib/sandbox/platform";
import type { Follower } from "@/lib/sandbox/state/follower";
import { pageQuery } from "./page-query";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount, requirePerson } from "./route";

const newPersonSchema = z.strictObject({ nickname: z.string().min(1).max(60).optional() }).default({});
const personSchema = z.strictObject({
  platform: z.enum(["ios", "android", "other"]).optional(),
  /** In the order of their giving: the last one decides. */
  tagIds: z.array(z.int()).max(20).optional(),
});
const MOST_PEOPLE = 10_000;

/** Routes about the people that an account meets, and for acting as one of them. */
export const followerRoutes: readonly ControlRoute[] = [
  { method: "GET", pattern: "/_control/accounts/:appId/followers", run: listFollowers },
  { method: "POST", pattern: "/_control/accounts/:appId/followers", run: addFollower },
  { method: "PUT", pattern: "/_control/accounts/:appId/followers/:openid", run: changePerson },
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
  if (count >= MOST_PEOPLE * 2) throw new ControlProblem(409, "too_many", "The account knows enough people");
  const seed = freshId(call.platform, 16);
  const openid = openidOf(appId, seed);
  const doc = stranger(nickname ?? nicknameOf(count), avatarSeedOf(seed));
  followers.add(appId, [{ openid, subscribed: false, doc }]);
  return { value: shown(requirePerson(call, openid)) };
}

/** Gives the person another phone, or other tags as the account's staff would. */
function changePerson(call: ControlCall) {
  const person = requirePerson(call);
  const { platform = person.platform, tagIds = person.tagIds } = accepted(personSchema, call.body);
  const accountTagIds = tagsOf({ platform: call.platform, account: requireAccount(call) }).map(
    ({ id }) => id,
  );
  if (tagIds.some((id) => !accountTagIds.includes(id))) {
    throw new ControlProblem(400, "no_such_tag", `The account has tags ${accountTagIds.join(", ")}`);
  }
  if (tagIds.length > 0 && !person.subscribed) {
    throw new ControlProblem(409, "not_following", "Only followers carry tags");
  }
  call.platform.state.followers.save({ ...person, platform, tagIds: [...new Set(tagIds)] });
  return { value: shown(requirePerson(call)) };
}

/** Reading the chat is what a person does who looks at it, so nothing is unread afterwards. */
function readChat(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { openid } = requirePerson(call);
  const { after, limit } = accepted(pageQuery(500), Object.fromEntries(call.query));
  const { chats, followers } = call.platform.state;
  followers.markRead(appId, openid);
  return { value: { items: chats.page(appId, openid, after, limit), last: chats.last(appId, openid) } };
}

function shown(follower: Follower) {
  const { openid, nickname, avatarSeed, subscribed, subscribeTime, unread, platform, tagIds } = follower;
  return { openid, nickname, avatarSeed, subscribed, subscribeTime, unread, platform, tagIds };
}
