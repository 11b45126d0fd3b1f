import { z } from "zod";
import type { Api } from "./api";

/** What WeChat tells about a follower. Of one who has left only `openid` (and `unionid`) is given. */
export type UserInfo = z.infer<typeof userInfoSchema>;

export const LARGEST_USER_BATCH = 100;

/** Followers. Source: developers.weixin.qq.com › User management › Basic user information, User list. */
export function createUsersApi(api: Api) {
  return {
    info: (openid: string) =>
      api.json({ path: "/cgi-bin/user/info", query: { openid, lang: "zh_CN" } }, userInfoSchema),
    /**
     * A page of at most 10,000 OpenIDs, the one after `after`. `next` goes into the following call; it is null when the page
     * was empty, which is how the list ends.
     */
    list: (after?: string) =>
      api.json({ path: "/cgi-bin/user/get", query: after ? { next_openid: after } : {} }, userPageSchema),
    /** Up to 100 followers in one call, in the order asked. Throws RangeError for more. */
    async batchInfo(openids: readonly string[]): Promise<UserInfo[]> {
      if (openids.length > LARGEST_USER_BATCH) {
        throw new RangeError(`user/info/batchget takes ${LARGEST_USER_BATCH} OpenIDs, not ${openids.length}`);
      }
      if (openids.length === 0) return [];
      const user_list = openids.map((openid) => ({ openid, lang: "zh_CN" }));
      const request = { path: "/cgi-bin/user/info/batchget", json: { user_list } };
      return (await api.json(request, userBatchSchema)).user_info_list;
    },
  };
}

// Nickname and picture are withheld since 2021-12-27; some old accounts and test platforms still give them.
const userInfoSchema = z
  .object({
    subscribe: z.number(),
    openid: z.string(),
    unionid: z.string().optional(),
    nickname: z.string().optional(),
    headimgurl: z.string().optional(),
    language: z.string().optional(),
    subscribe_time: z.number().optional(),
    subscribe_scene: z.string().optional(),
    remark: z.string().optional(),
    tagid_list: z.array(z.number()).optional(),
    qr_scene: z.number().optional(),
    qr_scene_str: z.string().optional(),
  })
  .transform((user) => ({
    openid: user.openid,
    isSubscribed: user.subscribe === 1,
    unionid: user.unionid || null,
    nickname: user.nickname || null,
    avatarUrl: user.headimgurl || null,
    language: user.language || null,
    /** Seconds since 1970. */
    subscribeTime: user.subscribe_time ?? null,
    subscribeScene: user.subscribe_scene || null,
    remark: user.remark ?? "",
    tagIds: user.tagid_list ?? [],
    /** The scene of the code that was scanned to follow. */
    qrScene: user.qr_scene_str || (user.qr_scene ? String(user.qr_scene) : null),
  }));

const userBatchSchema = z.object({ user_info_list: z.array(userInfoSchema) });

const userPageSchema = z
  .object({
    total: z.number(),
    count: z.number(),
    data: z.object({ openid: z.array(z.string()) }).optional(),
    next_openid: z.string().optional(),
  })
  .transform(({ total, data, next_openid }) => {
    const openids = data?.openid ?? [];
    return { total, openids, next: openids.length > 0 && next_openid ? next_openid : null };
  });
