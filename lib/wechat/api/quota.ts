import { z } from "zod";
import { type Api, okSchema } from "./api";

/**
 * Daily call counters. `anonymous` is the Api without a token.
 * Source: developers.weixin.qq.com › API management › Query API quota, Clear API quota.
 */
export function createQuotaApi(
  api: Api,
  anonymous: Api,
  { appId, secret }: { appId: string; secret: string },
) {
  return {
    /** What is left today of one interface; `path` like "/cgi-bin/menu/create". */
    get: (path: string) =>
      api.json({ path: "/cgi-bin/openapi/quota/get", json: { cgi_path: path } }, quotaAnswerSchema),
    /** Zeroes all of the account's counters; 10 times a month, then 48006. */
    async clear(): Promise<void> {
      await api.json({ path: "/cgi-bin/clear_quota", json: { appid: appId } }, okSchema);
    },
    /** The same where the quota of token calls itself is used up; shares the 10 times. */
    async clearWithSecret(): Promise<void> {
      const json = { appid: appId, appsecret: secret };
      await anonymous.json({ path: "/cgi-bin/clear_quota/v2", json }, okSchema);
    },
  };
}

const quotaAnswerSchema = z
  .object({
    quota: z.object({ daily_limit: z.number(), used: z.number(), remain: z.number() }),
    rate_limit: z.object({ call_count: z.number(), refresh_second: z.number() }).optional(),
  })
  .transform(({ quota, rate_limit }) => ({
    dailyLimit: quota.daily_limit,
    used: quota.used,
    remain: quota.remain,
    /** Calls in a period of that many seconds. */
    rateLimit: rate_limit ? { calls: rate_limit.call_count, seconds: rate_limit.refresh_second } : null,
  }));
