import { type WeChatFailure, WeChatRefusal, WeChatUnreachable } from "./errors";

export type WeChatAnswer<Value> = { ok: true; value: Value } | { ok: false; failure: WeChatFailure };

/** Asks WeChat and makes its no, or its silence, a value; whatever else is thrown goes through. */
export async function tryWeChat<Value>(ask: () => Promise<Value>): Promise<WeChatAnswer<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    const failure = toWeChatFailure(error);
    if (!failure) throw error;
    return { ok: false, failure };
  }
}

/** For those who catch whatever happens: WeChat's no or silence, null for any other error. */
export function toWeChatFailure(error: unknown): WeChatFailure | null {
  return error instanceof WeChatRefusal || error instanceof WeChatUnreachable ? error : null;
}
