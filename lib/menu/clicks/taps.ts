import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { type DeliveryReader, follow } from "@/lib/deliveries/follow";
import { beginAnew } from "@/lib/deliveries/places";
import { readFacts } from "@/lib/deliveries/read-facts";
import type { DeliveryFacts, DeliveryRange } from "@/lib/deliveries/types";
import type { Clock } from "@/lib/platform/clock";
import { deleteSome } from "@/lib/platform/db/bulk";
import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { chinaDay } from "@/lib/platform/periods";
import { SECOND } from "@/lib/platform/time";
import { MENU_EVENTS } from "@/lib/wechat/wire/menu-events";
import { type ButtonFinder, readTapTargets } from "./tap-targets";

const READER = "menu.taps";
/** A menu is at WeChat a moment before its version is here; taps are looked at when both are. */
const LAG_MS = 15 * SECOND;

const TAPS = {
  name: "ButtonTaps",
  key: { accountId: "text", buttonId: "text", day: "text", openid: "text" },
  counters: ["taps"],
} as const satisfies CounterTable;

/** Keeps the counters of taps up to date. */
export const tapCounting: RecurringWork = { name: READER, every: 10 * SECOND, run: countTaps };

/** Counts the taps of deliveries that came since the last time, until it is through or told to stop. */
export function countTaps(clock: Clock, signal: AbortSignal): Promise<void> {
  return follow(createTapReader(), clock, signal);
}

/** Forgets all counters, so that they are counted anew from the deliveries that are kept. Whoever counts does it. */
export function recountTaps(): Promise<void> {
  return beginAnew(READER);
}

type Count = { accountId: string; buttonId: string; day: string; openid: string; taps: number };

/** It remembers the menus that it has read; so each run takes a new one. */
function createTapReader(): DeliveryReader<Count[]> {
  const finders = new Map<string, Promise<ButtonFinder>>();
  return {
    name: READER,
    startsAt: "oldest",
    minAge: LAG_MS,
    step: async (range: DeliveryRange) => countRows(await readFacts(range, MENU_EVENTS), finders),
    write: (tx, counts) => addToCounters(tx, TAPS, counts),
    clear: (tx, limit) => deleteSome(tx, TAPS.name, Object.keys(TAPS.key), limit),
  };
}

async function countRows(
  taps: readonly DeliveryFacts[],
  finders: Map<string, Promise<ButtonFinder>>,
): Promise<Count[]> {
  const counts = new Map<string, Count>();
  for (const { accountId, openid, kind, receivedAt, menuId, target } of taps) {
    if (target === null) continue;
    const findButton = await finderOf(vouchForAccountId(accountId), finders);
    const buttonId = findButton({ kind, target, menuId, at: new Date(receivedAt) });
    if (buttonId === null) continue;
    const day = chinaDay(receivedAt);
    const name = JSON.stringify([accountId, buttonId, day, openid]);
    const count = counts.get(name) ?? { accountId, buttonId, day, openid, taps: 0 };
    count.taps += 1;
    counts.set(name, count);
  }
  return [...counts.values()];
}

function finderOf(accountId: AccountId, finders: Map<string, Promise<ButtonFinder>>): Promise<ButtonFinder> {
  const finder = finders.get(accountId) ?? readTapTargets(accountId);
  finders.set(accountId, finder);
  return finder;
}
