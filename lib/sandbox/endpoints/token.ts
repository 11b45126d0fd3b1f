import { BlockList, isIPv4 } from "node:net";
import { beijingPeriod, dailyLimit, STABLE_TOKEN_LIMITS } from "@/lib/sandbox/limits";
import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account } from "@/lib/sandbox/state/account";
import type { AccessToken } from "@/lib/sandbox/state/tokens";
import { HOUR, MINUTE } from "@/lib/sandbox/time";
import { type Answer, answer, type Endpoint, type OpenCall } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const LIFE_MS = 2 * HOUR;
/** How long the old token and the new one are both good. */
const OVERLAP_MS = 5 * MINUTE;

/** Access token › Get access token: every call mints a new one and lets the last one live five minutes more. */
export const tokenEndpoint: Endpoint = {
  path: "/cgi-bin/token",
  method: "GET",
  body: "none",
  access: "open",
  run(call) {
    const text = (name: string) => call.query.get(name) ?? "";
    const account = authenticate(call, text("grant_type"), text("appid"), text("secret"), "/cgi-bin/token");
    const now = call.platform.now();
    return tokenAnswer(mint(call.platform, account, "plain", now + OVERLAP_MS), now);
  },
};

/** Access token › Get stable access token: the same token until five minutes before its end, or a new one by force. */
export const stableTokenEndpoint: Endpoint = {
  path: "/cgi-bin/stable_token",
  method: "POST",
  body: "json",
  access: "open",
  run(call) {
    const text = (name: string) => textField(call.json, name);
    const account = authenticate(
      call,
      text("grant_type"),
      text("appid"),
      text("secret"),
      "/cgi-bin/stable_token",
    );
    const { platform } = call;
    const now = platform.now();
    const minute = beijingPeriod(now, "minute");
    if (
      !platform.state.quotas.take(account.appId, "stable/minute", minute, STABLE_TOKEN_LIMITS.callsPerMinute)
    ) {
      throw new Refusal(45011);
    }
    if (fieldsOf(call.json).force_refresh === true) {
      countForcedRefresh(platform, account, now);
      return tokenAnswer(mint(platform, account, "stable", now), now);
    }
    const current = platform.state.tokens.latest(account.appId, "stable");
    if (current && current.goodUntil - now > OVERLAP_MS) return tokenAnswer(current, now);
    return tokenAnswer(mint(platform, account, "stable", now + OVERLAP_MS), now);
  },
};

/**
 * Finds the account that a token belongs to.
 * @throws Refusal 41001 none given, 40014 no token at all, 40001 superseded, 42001 past its time (Global return codes)
 */
export function accountOfToken(platform: Platform, value: string | null): Account {
  if (!value) throw new Refusal(41001);
  const token = platform.state.tokens.get(value);
  if (!token) throw new Refusal(looksLikeToken(value) ? 40001 : 40014);
  const now = platform.now();
  if (now >= token.expiresAt) throw new Refusal(42001);
  if (now >= token.goodUntil) throw new Refusal(40001);
  const account = platform.state.accounts.get(token.appId);
  if (!account) throw new Refusal(40001);
  return account;
}

function authenticate(
  call: OpenCall,
  grantType: string,
  appId: string,
  secret: string,
  path: string,
): Account {
  const { state, now } = call.platform;
  if (grantType !== "client_credential") throw new Refusal(40002);
  if (appId === "") throw new Refusal(41002);
  if (secret === "") throw new Refusal(41004);
  const account = state.accounts.get(appId);
  if (!account) throw new Refusal(40013);
  if (account.appSecret !== secret) throw new Refusal(40125);
  if (!isWhitelisted(account, call.ip)) {
    throw new Refusal(40164, `invalid ip ${call.ip} ipv6 ::ffff:${call.ip}, not in whitelist`);
  }
  const limit = dailyLimit(account, path);
  if (limit !== null && !state.quotas.take(appId, path, beijingPeriod(now(), "day"), limit))
    throw new Refusal(45009);
  return account;
}

/** Only token calls are filtered, and only where a list was given; test accounts have none (IP whitelist). */
function isWhitelisted(account: Account, ip: string): boolean {
  if (account.kind === "test" || account.ipWhitelist.length === 0) return true;
  if (!isIPv4(ip)) return false;
  const list = new BlockList();
  for (const entry of account.ipWhitelist) {
    const [address = "", prefix] = entry.split("/");
    if (prefix === undefined) list.addAddress(address);
    else list.addSubnet(address, Number(prefix));
  }
  return list.check(ip);
}

function countForcedRefresh(platform: Platform, account: Account, now: number): void {
  const { forcedPerDay, forcedApartMs } = STABLE_TOKEN_LIMITS;
  if (account.forcedAt !== null && Math.abs(now - account.forcedAt) < forcedApartMs) throw new Refusal(45011);
  const day = beijingPeriod(now, "day");
  if (!platform.state.quotas.take(account.appId, "stable/forced", day, forcedPerDay))
    throw new Refusal(45009);
  platform.state.accounts.save({ ...account, forcedAt: now });
}

function mint(
  platform: Platform,
  account: Account,
  kind: AccessToken["kind"],
  othersGoodUntil: number,
): AccessToken {
  const now = platform.now();
  const value = `${kind === "plain" ? 86 : 87}_${platform.random(102).toString("base64url")}`;
  const fresh = {
    value,
    appId: account.appId,
    kind,
    mintedAt: now,
    expiresAt: now + LIFE_MS,
    goodUntil: now + LIFE_MS,
  };
  platform.state.tokens.mint(fresh, othersGoodUntil);
  return fresh;
}

function tokenAnswer(token: AccessToken, now: number): Answer {
  return answer({ access_token: token.value, expires_in: Math.floor((token.goodUntil - now) / 1000) });
}

function looksLikeToken(value: string): boolean {
  return /^\d+_[\w-]{100,}$/.test(value);
}
