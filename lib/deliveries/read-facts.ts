import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { listed } from "@/lib/platform/db/in-list";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import { idsOfFollower } from "./by-follower";
import { CREATE_TIME, KEYWORD, MENU_ID, SCENE, TARGET } from "./message-columns";
import type { DeliveryFacts, DeliveryRange, FollowerRange, StoredFollowUps } from "./types";

/** Whose a delivery is, for conditions that ask other tables about its follower. */
export const FOLLOWER = { accountId: sql`"Delivery"."accountId"`, openid: sql`"Delivery"."openid"` };

/**
 * What deliveries of some kinds say, in the order of their ids.
 *
 * @param condition which of them, in terms of "Delivery"; most deliveries are texts that nobody who reads cares about, and
 *   taking apart their JSON is what reading costs
 */
export async function readFacts(
  range: DeliveryRange | FollowerRange,
  kinds: readonly string[],
  condition: Sql = sql`true`,
): Promise<DeliveryFacts[]> {
  const rows = await db.$queryRaw`
    SELECT "id", "accountId", "openid", "kind", "receivedAt", ${CREATE_TIME} AS "createTime", ${SCENE} AS "scene",
      ${TARGET} AS "target", ${MENU_ID} AS "menuId", ${KEYWORD} AS "keyword"
    FROM "Delivery" WHERE ${conditionOf(range)} AND "kind" IN (${joinSql([...kinds])}) AND ${condition} ORDER BY "id"`;
  return factsSchema.parse(rows);
}

/** What is to be said after answers, in the order of the deliveries; nearly all have nothing, and are passed by. */
export async function readFollowUps({ after, end }: DeliveryRange): Promise<StoredFollowUps[]> {
  const followUps = isPostgres ? sql`"followUps"::text` : sql`json("followUps")`;
  const rows = await db.$queryRaw`
    SELECT "id", "accountId", "openid", "ruleId", "receivedAt", ${followUps} AS "followUps" FROM "Delivery"
    WHERE "id" > ${after} AND "id" <= ${end} AND "followUps" IS NOT NULL ORDER BY "id"`;
  return followUpsSchema.parse(rows);
}

function conditionOf(range: DeliveryRange | FollowerRange): Sql {
  if ("openid" in range)
    return sql`"id" IN (${idsOfFollower(range.accountId, range.openid)}) AND "id" <= ${range.end}`;
  const { after, end, accountId, exceptAccounts = [] } = range;
  const accounts = accountId === undefined ? [] : [sql`"accountId" = ${accountId}`];
  const others = exceptAccounts.length === 0 ? [] : [sql`"accountId" NOT IN (${listed(exceptAccounts)})`];
  return joinSql([sql`"id" > ${after} AND "id" <= ${end}`, ...accounts, ...others], " AND ");
}

const text = z.coerce.string().nullable();
const factsSchema = z.array(
  z.object({
    id: z.coerce.number(),
    accountId: z.string(),
    openid: z.string(),
    kind: z.string(),
    receivedAt: z.coerce.date().transform((time) => time.getTime()),
    createTime: z.coerce.number().nullable(),
    scene: text,
    target: text,
    menuId: text,
    keyword: text,
  }),
);

const followUpsSchema = z.array(
  z.object({
    id: z.coerce.number(),
    accountId: z.string(),
    openid: z.string(),
    ruleId: z.string().nullable(),
    receivedAt: z.coerce.date(),
    followUps: z
      .string()
      .transform((json): unknown => JSON.parse(json))
      .pipe(z.array(z.unknown())),
  }),
);
