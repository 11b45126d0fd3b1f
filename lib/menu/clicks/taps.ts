import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { isErasureCount, readErasures } from "@/lib/platform/db/erasures";
import { findSettledDelivery } from "@/lib/platform/db/settled-id";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { chinaDay } from "@/lib/platform/periods";
import { MENU_EVENTS } from "@/lib/wechat/wire/menu-events";
import { type ButtonFinder, readTapTargets } from "./tap-targets";

// Taps are counted off the webhook's path: from the deliveries, in the order of their ids, each exactly once.

const PLACE = "menu.taps";
/** Stands for a place while the counters of before are being deleted. */
const CLEARING = -1;
/** So many ids at a time: SQLite's other writers wait for one such step at most. */
const STEP = 5000;
/** A menu is at WeChat a moment before its version is here; taps are looked at when both are, in milliseconds. */
const LAG = 15_000;

const TAPS: CounterTable = {
  name: "ButtonTaps",
  key: { accountId: "text", buttonId: "text", day: "text", openid: "text" },
  counters: ["taps"],
};

/** Keeps the counters of taps up to date. */
export const tapCounting: RecurringWork = { name: PLACE, every: 10_000, run: countTaps };

/** Counts the taps of deliveries that came since the last time, until it is through or told to stop. */
export async function countTaps(clock: Clock, signal: AbortSignal): Promise<void> {
  const finders = new Map<string, Promise<ButtonFinder>>();
  let place = await startingPlace();
  const settled = (await findSettledDelivery()) ?? 0;
  while (place < settled && !signal.aborted) {
    const next = await endOfStep(place, Math.min(place + STEP, settled), clock);
    if (next === place) return;
    const erasures = await readErasures();
    const rows = await countRows(await readTaps(place, next), finders);
    if (!(await move({ from: place, to: next, erasures }, (tx) => addToCounters(tx, TAPS, rows)))) return;
    place = next;
  }
}

/** Forgets all counters, so that they are counted anew from the deliveries that are kept. Whoever counts does it. */
export async function recountTaps(): Promise<void> {
  await db.readingPlace.upsert({
    where: { name: PLACE },
    create: { name: PLACE, deliveryId: CLEARING },
    update: { deliveryId: CLEARING },
  });
}

async function startingPlace(): Promise<number> {
  const stored = await db.readingPlace.findUnique({ where: { name: PLACE } });
  if (stored && stored.deliveryId !== CLEARING) return stored.deliveryId;
  if (stored) {
    while ((await deleteSome()) > 0);
    await move({ from: CLEARING, to: 0, erasures: await readErasures() }, async () => {});
    return 0;
  }
  try {
    await db.readingPlace.create({ data: { name: PLACE, deliveryId: 0 } });
  } catch (error) {
    // Another process began in the same moment; both begin at the beginning, and one of them moves on.
    if (!isUniqueConflict(error)) throw error;
  }
  return 0;
}

/** A little at a time, for the same reason as counting goes by steps. */
async function deleteSome(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "ButtonTaps" WHERE ("accountId", "buttonId", "day", "openid") IN (
      SELECT "accountId", "buttonId", "day", "openid" FROM "ButtonTaps" LIMIT ${STEP})`;
}

/** Up to the first delivery that is too young. */
async function endOfStep(after: number, end: number, clock: Clock): Promise<number> {
  const tooYoung = await db.delivery.findFirst({
    where: { id: { gt: after, lte: end }, receivedAt: { gt: new Date(clock.now() - LAG) } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return tooYoung ? tooYoung.id - 1 : end;
}

/**
 * Moves the place together with what was counted on the way.
 *
 * @returns false, with nothing changed, when somebody else has moved it or a follower was erased meanwhile
 */
function move(
  { from, to, erasures }: { from: number; to: number; erasures: number },
  count: (tx: Database) => Promise<void>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await isErasureCount(tx, erasures))) return false;
    const { count: moved } = await tx.readingPlace.updateMany({
      where: { name: PLACE, deliveryId: from },
      data: { deliveryId: to },
    });
    if (moved === 1) await count(tx);
    return moved === 1;
  });
}

type TapRow = z.output<typeof tapSchema>;

async function readTaps(after: number, end: number): Promise<TapRow[]> {
  const rows: unknown = await db.$queryRaw`
    SELECT "accountId", "openid", "kind", "receivedAt", ${field("menuId")} AS "menuId",
      coalesce(${field("key")}, ${field("url")}, ${field("pagePath")}) AS "target"
    FROM "Delivery" WHERE "id" > ${after} AND "id" <= ${end} AND "kind" IN (${joinSql(MENU_EVENTS)})`;
  return z.array(tapSchema).parse(rows);
}

const tapSchema = z.object({
  accountId: z.string(),
  openid: z.string(),
  kind: z.string(),
  receivedAt: z.coerce.date(),
  menuId: z.string().nullable(),
  target: z.string().nullable(),
});

function field(name: string): Sql {
  return isPostgres ? sql`"message" ->> ${name}` : sql`"message" ->> ${`$.${name}`}`;
}

type Count = { accountId: string; buttonId: string; day: string; openid: string; taps: number };

async function countRows(
  rows: readonly TapRow[],
  finders: Map<string, Promise<ButtonFinder>>,
): Promise<Count[]> {
  const counts = new Map<string, Count>();
  for (const { accountId, openid, kind, receivedAt, menuId, target } of rows) {
    if (target === null) continue;
    const findButton = await finderOf(vouchForAccountId(accountId), finders);
    const buttonId = findButton({ kind, target, menuId, at: receivedAt });
    if (buttonId === null) continue;
    const day = chinaDay(receivedAt.getTime());
    const name = JSON.stringify([accountId, buttonId, day, openid]);
    const count = counts.get(name) ?? { accountId, buttonId, day, openid, taps: 0 };
    count.taps += 1;
    counts.set(name, count);
  }
  return [...counts.values()];
}

function finderOf(accountId: AccountId, finders: Map<string, Promise<ButtonFinder>>): Promise<ButtonFinder> {
  const known = finders.get(accountId) ?? readTapTargets(accountId);
  finders.set(accountId, known);
  return known;
}
