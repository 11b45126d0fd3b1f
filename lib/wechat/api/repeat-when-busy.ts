import { WeChatRefusal } from "./errors";
import type { Exchange } from "./exchange";

/** Waits that many milliseconds. Passed in, so that tests do not wait. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Milliseconds before the first and the second repetition. */
const BUSY_DELAYS_MS = [500, 1500] as const;

/**
 * The same exchange, made up to twice more when WeChat answers -1, "system busy": the platform asks callers to come
 * back. No other answer and no lost connection is repeated, because the first call may have taken effect.
 * Source: developers.weixin.qq.com › Global return codes.
 */
export function repeatWhenBusy(exchange: Exchange, wait: Wait): Exchange {
  return async (request, secrets) => {
    for (const delay of BUSY_DELAYS_MS) {
      try {
        return await exchange(request, secrets);
      } catch (error) {
        if (!(error instanceof WeChatRefusal && error.errcode === -1)) throw error;
        await wait(delay);
      }
    }
    return exchange(request, secrets);
  };
}
