import { getLatestCreateTime } from "@/lib/deliveries/data";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { noteClockSkew } from "@/lib/platform/clock-skew";
import { HOUR, SECOND } from "@/lib/platform/time";

/**
 * How far a delivery may lie behind WeChat's time, in milliseconds. WeChat repeats one for some 15 seconds; the rest is
 * for networks and for clocks.
 */
export const DELIVERY_WINDOW_MS = 6 * HOUR;

/** For how long the database's answer about an account counts, in milliseconds: old deliveries may come in floods. */
const KEPT_MS = 60 * SECOND;

export type Freshness = {
  /**
   * Whether a signed delivery is of now. Its signature covers `timestamp`, so that nobody but WeChat can bring a new one:
   * who has seen the address of one can only come with that one, again and again.
   *
   * @param timestamp of the address, whose signature holds; Unix seconds
   * @returns at once, unless this machine's clock and the delivery contradict each other
   */
  isFresh(accountId: string, timestamp: string): boolean | Promise<boolean>;
};

/** The youngest time that WeChat has signed, in milliseconds, and when that was by the steady clock. */
type Heard = { time: number; at: number };
type Latest = { time: Promise<number | null>; at: number };

/**
 * Tells deliveries of now from those that somebody kept. This machine's clock may be wrong, and no account is to fall
 * silent for it; so what WeChat itself has signed counts as well:
 *
 * - of now is what agrees with this clock, or is ahead of it;
 * - else what agrees with the youngest delivery that this process has heard, counted on by a clock that only goes on;
 * - else, after a start, what is younger than all that is stored: whoever kept it would have kept what arrived here.
 *
 * @param steady for spans; whoever puts the clock right does not move it
 * @param getLatest the youngest time that is stored of an account, in milliseconds; null when it never heard anything
 */
export function createFreshness(
  clock: Clock,
  steady: Clock,
  getLatest: (accountId: string) => Promise<number | null> = getLatestCreateTime,
): Freshness {
  const heard = new Map<string, Heard>();
  const asked = new Map<string, Latest>();

  const remember = (accountId: string, time: number): true => {
    const last = heard.get(accountId);
    if (!last || time > last.time) {
      heard.set(accountId, { time, at: steady.now() });
      noteClockSkew(accountId, clock.now() - time);
    }
    return true;
  };

  const latestOf = (accountId: string): Promise<number | null> => {
    const at = steady.now();
    const last = asked.get(accountId);
    if (last && at - last.at < KEPT_MS) return last.time;
    const time = getLatest(accountId);
    asked.set(accountId, { time, at });
    return time;
  };

  const isYoungerThanStored = async (accountId: string, time: number): Promise<boolean> => {
    const latest = await latestOf(accountId);
    // The address of the youngest one may be some seconds younger than what it told of.
    return latest !== null && time > latest + CLOCK_SKEW_MS && remember(accountId, time);
  };

  return {
    isFresh(accountId, timestamp) {
      const time = Number(timestamp) * SECOND;
      if (!Number.isFinite(time)) return false;
      if (time >= clock.now() - DELIVERY_WINDOW_MS) return remember(accountId, time);
      const last = heard.get(accountId);
      if (!last) return isYoungerThanStored(accountId, time);
      return time >= last.time + steady.now() - last.at - DELIVERY_WINDOW_MS && remember(accountId, time);
    },
  };
}

/** Whether a delivery tells of about the time at which WeChat signed its address; both in Unix seconds. */
export function isOfItsTime(createTime: number, timestamp: string): boolean {
  return Math.abs(createTime - Number(timestamp)) * SECOND <= DELIVERY_WINDOW_MS;
}
