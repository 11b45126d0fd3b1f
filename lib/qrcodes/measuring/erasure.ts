import { randomUUID } from "node:crypto";
import type { AccountId } from "@/lib/auth/account-id";
import { ERASED } from "@/lib/deliveries/erase";
import type { Database } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { raiseErasures } from "@/lib/platform/db/erasures";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import { finishMoves } from "./moves";
import { changeBasis, untilWritten } from "./standing";

/** A follower of many years can have very many messages, in milliseconds. */
const LIMIT = MINUTE;

/** What is kept of a message: what it was and what it counted for. Neither says who or what was said. */
const KEPT = ["type", "createTime", "scene", "key", "url", "pagePath", "menuId"];

/**
 * Really deletes what is known of a follower, at their request: words, pictures, answers and who it was. That somebody
 * scanned, followed and tapped stays under a name that was thrown at random, so that every total stays what it was, and
 * would be the same if it were counted anew.
 *
 * @param record writes what belongs to it in the same transaction; it must not name the follower
 * @returns how many messages and events were emptied; 0 when nothing is known of such a follower
 */
export async function eraseFollower(
  { accountId, openid }: { accountId: AccountId; openid: string },
  record: (tx: Database, emptied: number) => Promise<void>,
): Promise<number> {
  let emptied = 0;
  await untilWritten(async () => {
    // While a code is on its way into other groups, who is counted where goes by the order of names.
    await finishMoves(new AbortController().signal);
    return inTransaction(async (tx) => {
      await changeBasis(tx);
      if ((await tx.qrMove.count({ where: { accountId } })) > 0) return false;
      emptied = await rename(tx, { accountId, openid }, `${ERASED}${randomUUID()}`);
      if (emptied > 0) await record(tx, emptied);
      return true;
    }, LIMIT);
  });
  return emptied;
}

async function rename(
  tx: Database,
  follower: { accountId: AccountId; openid: string },
  name: string,
): Promise<number> {
  await raiseErasures(tx);
  const emptied = await emptyDeliveries(tx, follower, name);
  const change = { where: follower, data: { openid: name } };
  await tx.buttonTaps.updateMany(change);
  await tx.qrScanner.updateMany(change);
  await tx.qrFollow.updateMany(change);
  await tx.qrVisit.updateMany(change);
  // A tester stays one, or counting anew would count what they did.
  await tx.qrTester.updateMany({ where: follower, data: { openid: name, name: "" } });
  await renameInAudit(tx, follower, name);
  return emptied;
}

function emptyDeliveries(
  tx: Database,
  { accountId, openid }: { accountId: AccountId; openid: string },
  name: string,
): Promise<number> {
  const [first, second, third, fourth] = isPostgres ? ["$1", "$2", "$3", "$4"] : ["?", "?", "?", "?"];
  const sql = `UPDATE "Delivery" SET "openid" = ${first}, "key" = ${second} || '|' || "id", "summary" = '',
      "response" = 'success', "reply" = CASE WHEN "reply" IS NULL THEN NULL ELSE ${EMPTY_REPLY} END,
      "message" = ${KEPT_MESSAGE}
    WHERE "accountId" = ${third} AND "openid" = ${fourth}`;
  return tx.$executeRawUnsafe(sql, name, name, accountId, openid);
}

/** That there was an answer stays; what it said may have named them. */
const EMPTY_REPLY = `'{"type":"text","content":"—"}'${isPostgres ? "::jsonb" : ""}`;

const KEPT_MESSAGE = isPostgres
  ? `jsonb_strip_nulls(jsonb_build_object(${KEPT.map((name) => `'${name}', "message" -> '${name}'`).join()}))`
  : `json_patch('{}', json_object(${KEPT.map((name) => `'${name}', "message" -> '$.${name}'`).join()}))`;

/** What staff did stays in the log, to whom does not. */
async function renameInAudit(
  tx: Database,
  { accountId, openid }: { accountId: AccountId; openid: string },
  name: string,
): Promise<void> {
  const written = JSON.stringify(openid).slice(1, -1);
  const detail = sql`CAST("detail" AS TEXT)`;
  const renamed = sql`replace(${detail}, ${written}, ${name})`;
  await tx.$executeRaw`
    UPDATE "AuditEvent" SET "subject" = replace("subject", ${openid}, ${name}),
      "detail" = ${isPostgres ? sql`CAST(${renamed} AS jsonb)` : renamed}
    WHERE "accountId" = ${accountId} AND (${contains(detail, written)} OR ${contains(sql`"subject"`, openid)})`;
}

function contains(text: Sql, part: string): Sql {
  return isPostgres ? sql`strpos(${text}, ${part}) > 0` : sql`instr(${text}, ${part}) > 0`;
}
