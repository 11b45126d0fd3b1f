import { beijingPeriod, dailyLimit, QUOTA_CLEARS_PER_MONTH, STABLE_TOKEN_LIMITS } from "@/lib/sandbox/limits";
import { Refusal } from "@/lib/sandbox/refusals";
import { answer, type Endpoint, ok } from "./endpoint";
import { textField } from "./json-body";

/** API management › Clear quota: all daily counters of the account, ten times a month. */
export const clearQuotaEndpoint: Endpoint = {
  path: "/cgi-bin/clear_quota",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run({ platform, account, json }) {
    if (textField(json, "appid") !== account.appId) throw new Refusal(40013);
    const month = beijingPeriod(platform.now(), "month");
    const { quotas } = platform.state;
    if (!quotas.take(account.appId, "clear/month", month, QUOTA_CLEARS_PER_MONTH)) throw new Refusal(48006);
    quotas.clearInterfaces(account.appId);
    return ok;
  },
};

/** API management › Query quota: how often an interface may still be called today. */
export const getQuotaEndpoint: Endpoint = {
  path: "/cgi-bin/openapi/quota/get",
  method: "POST",
  body: "json",
  access: "token",
  permission: "everyone",
  run({ platform, account, json }) {
    const path = textField(json, "cgi_path");
    if (path.startsWith("/sns/")) throw new Refusal(76022);
    const limit = dailyLimit(account, path);
    if (limit === null) throw new Refusal(76021);
    const now = platform.now();
    const { quotas } = platform.state;
    const used = quotas.used(account.appId, path, beijingPeriod(now, "day"));
    const quota = { daily_limit: limit, used, remain: limit - used };
    if (path !== "/cgi-bin/stable_token") return answer({ errcode: 0, errmsg: "ok", quota });
    const call_count = quotas.used(account.appId, "stable/minute", beijingPeriod(now, "minute"));
    const rate_limit = { call_count: STABLE_TOKEN_LIMITS.callsPerMinute - call_count, refresh_second: 60 };
    return answer({ errcode: 0, errmsg: "ok", quota, rate_limit });
  },
};
