import { z } from "zod";
import { CLOCK_SKEW_MS } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { listed } from "@/lib/platform/db/in-list";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { timeOf } from "@/lib/platform/db/time-of";
import { SECOND } from "@/lib/platform/time";
import { LONGEST_PAUSE_MS } from "./judge-failure";
import type { Attempt, ClaimedFollowUp } from "./types";

/** For how long a process has a follow-up before it must say again that it is alive, in milliseconds. */
export const LEASE_MS = 20 * SECOND;

/** Whose turn it is: that of some accounts, or of all others. */
export type Turn = { only: readonly string[] } | { except: readonly string[] };

type Due = { deliveryId: number; position: number };

/**
 * What is due, of each follower the first that is waiting. Not in a transaction: after an outage there may be very many
 * to look through, and on SQLite nobody writes meanwhile.
 */
export async function findDue({ now, limit }: { now: number; limit: number }, turn: Turn): Promise<Due[]> {
  const isTurn =
    "only" in turn
      ? sql`"accountId" IN (${listed(turn.only)})`
      : sql`"accountId" NOT IN (${listed(turn.except)})`;
  const rows = await db.$queryRaw`SELECT "deliveryId", "position" FROM "FollowUp" AS head
    WHERE ${isDue(now)} AND ${isTurn} AND ${IS_FIRST} ORDER BY "nextAt", "deliveryId" LIMIT ${limit}`;
  return dueSchema.parse(rows);
}

const dueSchema = z.array(z.object({ deliveryId: z.coerce.number(), position: z.coerce.number() }));

/**
 * Takes on what was found and still is as it was. One statement, so that of all processes one has it; the attempt is on
 * disk before it is made.
 */
export async function claim(
  tx: Database,
  { holder, now }: { holder: string; now: number },
  due: readonly Due[],
): Promise<ClaimedFollowUp[]> {
  if (due.length === 0) return [];
  const message = isPostgres ? sql`"message"::text` : sql`json("message")`;
  const keys = JSON.stringify(due.map(({ deliveryId, position }) => [deliveryId, position]));
  const given = isPostgres ? sql`jsonb_array_elements(${keys}::jsonb)` : sql`json_each(${keys})`;
  const rows = await tx.$queryRaw`
    UPDATE "FollowUp" AS head SET "leaseHolder" = ${holder}, "nextAt" = ${timeOf(new Date(now + LEASE_MS))},
      "attempts" = "attempts" + 1, "unanswered" = "unanswered" + 1
    WHERE ("deliveryId", "position") IN (
      SELECT CAST(value ->> 0 AS integer), CAST(value ->> 1 AS integer) FROM ${given}
    ) AND ${isDue(now, BY_KEY)} AND ${IS_FIRST}
    RETURNING "deliveryId", "position", "accountId", "openid", ${message} AS "message", "attempts", "unanswered", "expiresAt"`;
  return claimedSchema.parse(rows);
}

/** Keeps SQLite from going through all that wait, by their index, in search of some keys. */
const BY_KEY = sql`head."state" || ''`;

function isDue(now: number, state = sql`head."state"`): Sql {
  // A clock that was ahead leaves times behind for which a follower would wait.
  return sql`${state} = 'waiting' AND (head."nextAt" <= ${timeOf(new Date(now))}
    OR head."nextAt" > ${timeOf(new Date(now + LONGEST_PAUSE_MS + CLOCK_SKEW_MS))})`;
}

const IS_FIRST = sql`NOT EXISTS (
  SELECT 1 FROM "FollowUp" AS earlier
  WHERE earlier."accountId" = head."accountId" AND earlier."openid" = head."openid" AND earlier."state" = 'waiting'
    AND (earlier."deliveryId", earlier."position") < (head."deliveryId", head."position"))`;

const claimedSchema = z.array(
  z.object({
    deliveryId: z.coerce.number(),
    position: z.coerce.number(),
    accountId: z.string(),
    openid: z.string(),
    message: z.string().transform((json): unknown => JSON.parse(json)),
    attempts: z.coerce.number(),
    unanswered: z.coerce.number(),
    expiresAt: z.coerce.date(),
  }),
);

/** Says that the holder is alive and goes on with these. */
export async function renewLeases(
  holder: string,
  underWay: readonly Pick<ClaimedFollowUp, "deliveryId">[],
  now: number,
): Promise<void> {
  await db.followUp.updateMany({
    where: { deliveryId: { in: underWay.map(({ deliveryId }) => deliveryId) }, leaseHolder: holder },
    data: { nextAt: new Date(now + LEASE_MS) },
  });
}

/** Lets go of what nobody is sending any more. For the start of the one process that there is on SQLite. */
export async function releaseAbandoned(now: number): Promise<void> {
  if (isPostgres) return;
  await db.followUp.updateMany({
    where: { state: "waiting", NOT: { leaseHolder: null } },
    data: { nextAt: new Date(now), leaseHolder: null },
  });
}

export type FinishedAttempt = { followUp: ClaimedFollowUp; attempt: Attempt; endedAt: number };

/** Writes what came of attempts, of those that the holder still has. */
export async function writeAttempts(
  tx: Database,
  holder: string,
  finished: readonly FinishedAttempt[],
): Promise<void> {
  const json = JSON.stringify(finished.map(toCells));
  const given = isPostgres ? givenToPostgres(json) : givenToSqlite(json);
  await tx.$executeRaw`
    UPDATE "FollowUp" SET "state" = given."state", "unanswered" = given."unanswered", "nextAt" = given."nextAt",
      "errcode" = given."errcode", "failure" = given."failure", "settledAt" = given."settledAt", "leaseHolder" = NULL
    FROM ${given} WHERE "FollowUp"."deliveryId" = given."deliveryId" AND "FollowUp"."position" = given."position"
      AND "FollowUp"."leaseHolder" = ${holder}`;
}

function toCells({ followUp, attempt, endedAt }: FinishedAttempt) {
  const { state, isUnanswered, retryIn, errcode, failure } = attempt;
  return {
    deliveryId: followUp.deliveryId,
    position: followUp.position,
    state,
    // It was counted as one of which nothing is heard before it was made.
    unanswered: followUp.unanswered - (isUnanswered ? 0 : 1),
    nextAt: toDatabaseTime(endedAt + retryIn),
    errcode,
    failure,
    settledAt: state === "waiting" ? null : toDatabaseTime(endedAt),
  };
}

function givenToPostgres(json: string) {
  return sql`jsonb_to_recordset(${json}::jsonb) AS given("deliveryId" integer, "position" integer, "state" text,
    "unanswered" integer, "nextAt" timestamp(3), "errcode" integer, "failure" jsonb, "settledAt" timestamp(3))`;
}

function givenToSqlite(json: string) {
  // What -> makes of JSON's null is the text "null".
  return sql`(SELECT value ->> '$.deliveryId' AS "deliveryId", value ->> '$.position' AS "position",
    value ->> '$.state' AS "state", value ->> '$.unanswered' AS "unanswered", value ->> '$.nextAt' AS "nextAt",
    value ->> '$.errcode' AS "errcode", nullif(value -> '$.failure', 'null') AS "failure",
    value ->> '$.settledAt' AS "settledAt" FROM json_each(${json})) AS given`;
}
