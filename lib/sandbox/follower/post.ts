import type { Platform } from "@/lib/sandbox/platform";
import type { Account } from "@/lib/sandbox/state/account";
import type { Attempt } from "@/lib/sandbox/state/exchange";
import { sealDelivery, type WireKeys } from "@/lib/wechat/wire/delivery";

/** What the account's server answered, byte for byte: a byte order mark and broken UTF-8 are not smoothed over. */
export type ServerAnswer = { status: number; text: string; isWhole: boolean };

export type PostedAttempt = { attempt: Attempt; answer: ServerAnswer | null };

/** An answer is read up to here; no passive reply comes near. */
const MAX_ANSWER_BYTES = 256 * 1024;
const KEPT_BODY_CHARACTERS = 64 * 1024;

export function wireKeysOf(account: Account): WireKeys {
  const { token, appId, mode, encodingAesKey } = account;
  return { token, appId, mode, aesKeys: encodingAesKey === "" ? [] : [encodingAesKey] };
}

/** The signed parameters of a push; `timestamp` in Unix seconds, the nonce a decimal number as the platform's are. */
export function freshStamp(platform: Platform): { timestamp: number; nonce: string; random: string } {
  return {
    timestamp: Math.floor(platform.now() / 1000),
    nonce: String(platform.random(4).readUInt32BE()),
    random: platform.random(8).toString("hex"),
  };
}

/**
 * Posts a message to the account's server once and waits for the complete answer, 5 s of real time at most
 * (Receiving messages › Overview).
 */
export async function post(
  platform: Platform,
  account: Account,
  message: string,
  options: { openid: string; stamp: ReturnType<typeof freshStamp> },
): Promise<PostedAttempt> {
  const { query, body } = sealDelivery(
    wireKeysOf(account),
    { ...options.stamp, openId: options.openid },
    message,
  );
  const url = new URL(account.callbackUrl);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const headers = {
    "content-type": account.dataFormat === "json" ? "application/json" : "text/xml",
    "user-agent": "Mozilla/4.0",
    accept: "*/*",
    pragma: "no-cache",
    // A kept connection to a server that was restarted meanwhile would look like a failed delivery.
    connection: "close",
  };
  const request = { url: url.href, headers, body };
  const startedAt = platform.now();
  const stopwatchStart = platform.stopwatch();
  const took = () => platform.stopwatch() - stopwatchStart;
  try {
    const signal = AbortSignal.timeout(platform.replyTimeoutMs);
    const response = await platform.fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    const answer = await readAnswer(response);
    const shownResponse = {
      status: answer.status,
      headers: Object.fromEntries(response.headers),
      body: kept(answer.text),
    };
    return { attempt: { startedAt, ms: took(), request, response: shownResponse }, answer };
  } catch (error) {
    return {
      attempt: { startedAt, ms: took(), request, response: null, error: reasonOf(error) },
      answer: null,
    };
  }
}

async function readAnswer(response: Response): Promise<ServerAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) return { status: response.status, text: decode(chunks), isWhole: false };
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const text = decode(chunks);
  return { status: response.status, text, isWhole: Buffer.from(text).equals(bytes) };
}

function decode(chunks: Uint8Array[]): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(chunks));
}

function kept(body: string): string {
  return body.slice(0, KEPT_BODY_CHARACTERS);
}

/** fetch hides what happened in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  if (error.name === "TimeoutError") return "timeout";
  const { cause } = error;
  if (cause instanceof Error && "code" in cause) return `${error.message}: ${String(cause.code)}`;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
