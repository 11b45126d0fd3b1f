import type { AssumedRules } from "@/lib/sandbox/assumed-rules";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Follower } from "@/lib/sandbox/state/follower";
import { type AccountCall, answer, type Endpoint } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const PAGE_SIZE = 10_000;
const BATCH_SIZE = 100;

/** User management › Get followers: 10,000 a page, the page after `next_openid`. */
export const listUsersEndpoint: Endpoint = {
  path: "/cgi-bin/user/get",
  method: "GET",
  body: "none",
  access: "token",
  permission: "users",
  run(call) {
    const { followers } = call.platform.state;
    const { appId } = call.account;
    const next = call.query.get("next_openid") ?? "";
    const after = next === "" ? 0 : requireFollower(call, next).seq;
    const total = followers.countSubscribed(appId);
    const openid = followers.subscribedPage(appId, after, PAGE_SIZE);
    const last = openid.at(-1);
    if (last === undefined) return answer({ total, count: 0, next_openid: "" });
    return answer({ total, count: openid.length, data: { openid }, next_openid: last });
  },
};

/** User management › Get user information. */
export const userInfoEndpoint: Endpoint = {
  path: "/cgi-bin/user/info",
  method: "GET",
  body: "none",
  access: "token",
  permission: "users",
  run(call) {
    const openid = call.query.get("openid") ?? "";
    if (openid === "") throw new Refusal(41009);
    const language = call.query.get("lang") ?? "zh_CN";
    return answer(toWireUser(requireFollower(call, openid), language, call.platform.rules));
  },
};

/** User management › Get user information in batches of up to 100. */
export const userBatchEndpoint: Endpoint = {
  path: "/cgi-bin/user/info/batchget",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const list = fieldsOf(call.json).user_list;
    if (!Array.isArray(list) || list.length < 1 || list.length > BATCH_SIZE) throw new Refusal(40032);
    const user_info_list = list.map((entry: unknown) => {
      const follower = requireFollower(call, textField(entry, "openid"));
      return toWireUser(follower, textField(entry, "lang") || "zh_CN", call.platform.rules);
    });
    return answer({ user_info_list });
  },
};

/** @throws Refusal 40003 for somebody whom the account does not know */
export function requireFollower({ platform, account }: AccountCall, openid: string): Follower {
  const follower = platform.state.followers.get(account.appId, openid);
  if (!follower) throw new Refusal(40003);
  return follower;
}

/** Nickname, sex, region and picture are no longer told since 2021-12-27; of strangers nothing is. */
function toWireUser(follower: Follower, language: string, rules: AssumedRules): Record<string, unknown> {
  if (!follower.subscribed) return { subscribe: 0, openid: follower.openid };
  const withdrawn = { nickname: "", sex: 0, city: "", province: "", country: "", headimgurl: "" };
  return {
    subscribe: 1,
    openid: follower.openid,
    ...(rules.emptyPrivateFields ? withdrawn : {}),
    language,
    subscribe_time: Math.floor((follower.subscribeTime ?? 0) / 1000),
    remark: "",
    groupid: 0,
    tagid_list: follower.tagIds,
    subscribe_scene: follower.subscribeScene,
    qr_scene: follower.qrScene,
    qr_scene_str: follower.qrSceneStr,
  };
}
