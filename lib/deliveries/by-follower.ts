import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { type Sql, sql } from "@/lib/platform/db/sql";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { SECOND } from "@/lib/platform/time";
import { type DeliveryReader, follow } from "./follow";
import type { DeliveryRange } from "./types";

const READER = "deliveries.byFollower";

/** Enters deliveries under their followers, so that those of one are found without looking at everybody's. */
export const followerIndexing: RecurringWork = { name: READER, every: 5 * SECOND, run: indexFollowers };

/** Enters the deliveries that came since the last time, until it is through or told to stop. */
export function indexFollowers(clock: Clock, signal: AbortSignal): Promise<void> {
  return follow(reader, clock, signal);
}

/**
 * The ids of a follower's deliveries, as a query to be part of another: those that are entered, and of the latest ones,
 * which are not, those that are theirs. One statement sees the place between the two where it is: none is missed or
 * comes twice.
 */
export function idsOfFollower(accountId: string, openid: string): Sql {
  return sql`SELECT "deliveryId" FROM "FollowerDelivery" WHERE "accountId" = ${accountId} AND "openid" = ${openid}
    UNION ALL SELECT "id" FROM "Delivery" WHERE "accountId" = ${accountId} AND "openid" = ${openid}
      AND "id" > coalesce((SELECT "readTo" FROM "ReadingPlace" WHERE "reader" = ${READER}), 0)`;
}

/** Puts what is entered under an alias, in the transaction that does so with the deliveries. */
export async function renameFollower(
  tx: Database,
  { accountId, openid }: { accountId: string; openid: string },
  alias: string,
): Promise<void> {
  await tx.followerDelivery.updateMany({ where: { accountId, openid }, data: { openid: alias } });
}

const reader: DeliveryReader<DeliveryRange> = {
  name: READER,
  startsAt: "oldest",
  // Deliveries that are not entered yet are found as well.
  isPatient: true,
  // Read and written in one statement, by which nobody can have been erased in between.
  step: async (range) => range,
  async write(tx, { after, end }) {
    // In the order of the table, whose pages are then changed once each.
    await tx.$executeRaw`INSERT INTO "FollowerDelivery" ("accountId", "openid", "deliveryId")
      SELECT "accountId", "openid", "id" FROM "Delivery" WHERE "id" > ${after} AND "id" <= ${end} ORDER BY 1, 2, 3`;
  },
};
