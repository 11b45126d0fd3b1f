import { randomUUID } from "node:crypto";
import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { rawSql } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import { idsOfFollower, renameFollower } from "./by-follower";
import { untilWritten } from "./places";

export type ErasedFollower = { accountId: AccountId; openid: string };

/** How the owner of a table that holds OpenIDs deletes what it knows of a follower. */
export type Eraser = {
  /** Models of prisma/schema.prisma that do not name the follower afterwards. */
  models: readonly string[];
  /** Brings to its end what stands in the way; before the transaction, and outside of it. */
  prepare?(): Promise<void>;
  /**
   * Replaces the OpenID by the alias wherever a total needs somebody to count, and deletes the rest.
   *
   * @returns how many rows named the follower; null when something stands in the way again: all of it is tried anew
   */
  erase(tx: Database, follower: ErasedFollower, alias: string): Promise<number | null>;
};

/** What an alias begins with; the rest is random. */
export const ERASED = "erased-";

/** A follower of many years can have very many messages. */
const LIMIT_MS = MINUTE;

/**
 * Deletes what is known of a follower, in one transaction: words, pictures, answers and who it was. That somebody did
 * something stays under an alias thrown at random, so that every total stays what it was, and would be the same if it
 * were counted anew.
 *
 * @param erasers of all owners of tables with OpenIDs, but for the deliveries' own
 * @param record writes what belongs to it in the same transaction; it must not name the follower
 * @returns how many messages and events were emptied; null when nothing at all is known of such a follower
 */
export async function erase(
  follower: ErasedFollower,
  erasers: readonly Eraser[],
  record: (tx: Database, emptiedRows: number) => Promise<void>,
): Promise<number | null> {
  const alias = `${ERASED}${randomUUID()}`;
  let result: number | null = null;
  await untilWritten(async () => {
    for (const { prepare } of erasers) await prepare?.();
    const isDone = inTransaction(async (tx) => {
      await stopReaders(tx);
      let namingRows = 0;
      for (const eraser of erasers) {
        const rows = await eraser.erase(tx, follower, alias);
        if (rows === null) throw new InTheWay();
        namingRows += rows;
      }
      const emptiedRows = await emptyDeliveries(tx, follower, alias);
      // Not before: by what is entered they were found.
      await renameFollower(tx, follower, alias);
      result = emptiedRows + namingRows > 0 ? emptiedRows : null;
      if (result !== null) await record(tx, emptiedRows);
      return true;
    }, LIMIT_MS);
    return isDone.catch((error: unknown) => {
      if (error instanceof InTheWay) return false;
      throw error;
    });
  });
  return result;
}

/** Undoes the transaction. */
class InTheWay extends Error {
  override readonly name = "InTheWay";
}

/** Whatever is being computed from deliveries at this moment must not bring the follower back: it is computed again. */
async function stopReaders(tx: Database): Promise<void> {
  // A reader that begins for the first time has no row yet that could be changed; it waits until the end.
  if (isPostgres) await tx.$executeRaw`LOCK TABLE "ReadingPlace" IN SHARE ROW EXCLUSIVE MODE`;
  await tx.readingPlace.updateMany({ data: { basis: { increment: 1 } } });
}

function emptyDeliveries(
  tx: Database,
  { accountId, openid }: ErasedFollower,
  alias: string,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Delivery" SET "openid" = ${alias}, "key" = ${alias} || '|' || "id", "summary" = '',
      "response" = 'success', "followUps" = NULL, "reply" = CASE WHEN "reply" IS NULL THEN NULL ELSE ${EMPTY_REPLY} END,
      "message" = ${KEPT_MESSAGE}
    WHERE "id" IN (${idsOfFollower(accountId, openid)})`;
}

/** That there was an answer stays; what it said may have named them. */
const EMPTY_REPLY = rawSql(`'{"type":"text","content":"—"}'${isPostgres ? "::jsonb" : ""}`);

/** What is kept of a message: what it was and what it counted for. Neither says who or what was said. */
const KEPT = ["type", "createTime", "scene", "key", "url", "pagePath", "menuId"];

const KEPT_MESSAGE = rawSql(
  isPostgres
    ? `jsonb_strip_nulls(jsonb_build_object(${KEPT.map((name) => `'${name}', "message" -> '${name}'`).join()}))`
    : `json_patch('{}', json_object(${KEPT.map((name) => `'${name}', "message" -> '$.${name}'`).join()}))`,
);
