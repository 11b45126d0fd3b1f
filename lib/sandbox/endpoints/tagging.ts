import { Refusal } from "@/lib/sandbox/refusals";
import type { Follower } from "@/lib/sandbox/state/follower";
import { type AccountCall, answer, type Endpoint, ok } from "./endpoint";
import { fieldsOf, textField } from "./json-body";
import { tagsOf } from "./tags";
import { requireFollower } from "./users";

const PAGE_SIZE = 10_000;
const MOST_OPENIDS = 50;
const MOST_TAGS_EACH = 20;

/** User management › Tags › Tag followers: up to 50 at once, and none of them when one cannot be. */
export const tagUsersEndpoint: Endpoint = {
  path: "/cgi-bin/tags/members/batchtagging",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const tagId = requireTag(call);
    const followers = requireListed(call);
    // Giving a tag once more changes nothing, not even which one came last (assumed).
    const untagged = followers.filter(({ tagIds }) => !tagIds.includes(tagId));
    if (untagged.some(({ tagIds }) => tagIds.length >= MOST_TAGS_EACH)) throw new Refusal(45059);
    saveTags(call, untagged, (tagIds) => [...tagIds, tagId]);
    return ok;
  },
};

/** User management › Tags › Untag followers. */
export const untagUsersEndpoint: Endpoint = {
  path: "/cgi-bin/tags/members/batchuntagging",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const tagId = requireTag(call);
    saveTags(call, requireListed(call), (tagIds) => tagIds.filter((one) => one !== tagId));
    return ok;
  },
};

/** User management › Tags › Get the tags of a follower. */
export const tagsOfFollowerEndpoint: Endpoint = {
  path: "/cgi-bin/tags/getidlist",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run: (call) => answer({ tagid_list: requireFollower(call, textField(call.json, "openid")).tagIds }),
};

/** User management › Tags › Get the followers with a tag. The page says GET and shows a body; SDKs send it by POST. */
export const tagMembersEndpoint: Endpoint = {
  path: "/cgi-bin/user/tag/get",
  method: "either",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const tagId = requireTag(call);
    const next = textField(call.json, "next_openid");
    const after = next === "" ? 0 : requireFollower(call, next).seq;
    const openid = call.platform.state.tags.carriers(call.account.appId, tagId, after, PAGE_SIZE);
    const last = openid.at(-1);
    if (last === undefined) return answer({ count: 0, next_openid: "" });
    return answer({ count: openid.length, data: { openid }, next_openid: last });
  },
};

function requireTag(call: AccountCall): number {
  const id = Number(fieldsOf(call.json).tagid);
  if (!tagsOf(call).some((tag) => tag.id === id)) throw new Refusal(45159);
  return id;
}

/** Those who follow: 40003 for nobody's OpenID and for who has left (assumed), 49003 for another account's. */
function requireListed(call: AccountCall): Follower[] {
  const list = fieldsOf(call.json).openid_list;
  if (!Array.isArray(list) || list.length < 1 || list.length > MOST_OPENIDS) throw new Refusal(40032);
  const { followers } = call.platform.state;
  return [...new Set(list.map(String))].map((openid) => {
    const follower = followers.get(call.account.appId, openid);
    if (!follower && followers.isKnown(openid)) throw new Refusal(49003);
    if (!follower?.subscribed) throw new Refusal(40003);
    return follower;
  });
}

function saveTags(call: AccountCall, followers: Follower[], change: (tagIds: number[]) => number[]): void {
  const { state } = call.platform;
  state.transaction(() => {
    for (const follower of followers) {
      state.followers.save({ ...follower, tagIds: change(follower.tagIds) });
    }
  });
}
