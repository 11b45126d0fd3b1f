import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { readPromised } from "./read-promised";

/**
 * Settles what a backup says is waiting, or promised and not in line yet: it may have been sent after the backup was
 * made. For a database that nobody else uses yet.
 *
 * @returns how many messages are not sent
 */
export async function settleRestored(clock: Clock): Promise<number> {
  await readPromised(clock, new AbortController().signal);
  const { count } = await db.followUp.updateMany({
    where: { state: "waiting" },
    data: { state: "restored", settledAt: new Date(clock.now()), leaseHolder: null },
  });
  return count;
}
