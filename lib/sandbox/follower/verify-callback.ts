import type { Platform } from "@/lib/sandbox/platform";
import type { Account } from "@/lib/sandbox/state/account";
import { signature } from "@/lib/wechat/wire/signature";
import { freshStamp } from "./post";

export type Verification = { ok: boolean; status: number; ms: number; detail: string };

/**
 * Does the check that saving the server configuration does: the server must answer with `echostr`, exactly, which is
 * plain text in every mode (Server configuration › Verify the message comes from WeChat).
 */
export async function verifyCallback(platform: Platform, account: Account): Promise<Verification> {
  if (account.callbackUrl === "")
    return { ok: false, status: 0, ms: 0, detail: "The account has no callback URL" };
  const { timestamp, nonce } = freshStamp(platform);
  const echostr = String(platform.random(8).readBigUInt64BE() >> 1n);
  const url = new URL(account.callbackUrl);
  url.searchParams.append("signature", signature(account.token, String(timestamp), nonce));
  url.searchParams.append("timestamp", String(timestamp));
  url.searchParams.append("nonce", nonce);
  url.searchParams.append("echostr", echostr);
  const stopwatchStart = platform.stopwatch();
  const took = () => platform.stopwatch() - stopwatchStart;
  try {
    const signal = AbortSignal.timeout(platform.replyTimeoutMs);
    const response = await platform.fetch(url, {
      redirect: "manual",
      signal,
      headers: { "user-agent": "Mozilla/4.0" },
    });
    const body = Buffer.from(await response.arrayBuffer()).toString("utf8");
    const { status } = response;
    if (status !== 200)
      return { ok: false, status, ms: took(), detail: `token验证失败: the server answered ${status}` };
    const ok = body === echostr;
    const excerpt = JSON.stringify(body.slice(0, 100));
    const detail = ok ? "ok" : `token验证失败: the server answered ${excerpt} instead of ${echostr}`;
    return { ok, status, ms: took(), detail };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "?";
    return { ok: false, status: 0, ms: took(), detail: `请求URL超时: the server did not answer (${reason})` };
  }
}
