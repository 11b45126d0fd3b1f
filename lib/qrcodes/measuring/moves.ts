import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { sql } from "@/lib/platform/db/sql";
import { reachOf } from "./reach";
import { personName, readScanned } from "./read-people";
import { readScopeBook } from "./scope-book";
import { ALL, codeScope } from "./scopes";
import { readStanding, writeFrom } from "./standing";
import { storeCounts } from "./store-tally";
import { Tally } from "./tally";

/** So many people at a time: SQLite's other writers wait for one such step at most. */
const PEOPLE_A_STEP = 500;

/**
 * Counts the different people of groups anew after codes were put into others. Different people cannot be moved by
 * adding and subtracting: somebody may have scanned another code of the group.
 */
export async function finishMoves(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await moveSome()));
}

/** @returns false when nothing is left to be moved */
async function moveSome(): Promise<boolean> {
  const standing = await readStanding();
  const move = await db.qrMove.findFirst({ orderBy: { id: "asc" } });
  if (!move) return false;
  const { id, accountId, codeId } = move;
  const openids = await readScanners(accountId, codeId, move.openid);
  const last = openids.at(-1);
  const isLastStep = openids.length < PEOPLE_A_STEP || last === undefined;
  const tally = new Tally();
  if (last !== undefined) {
    const scanned = await readScanned(openids.map((openid) => [accountId, openid]));
    const codes = [...scanned.values()].flatMap((days) =>
      days.map((day) => [accountId, day.codeId] as const),
    );
    const before = await readScopeBook(codes);
    const to = z.array(z.string()).parse(move.to);
    const after = (code: string, openid: string) =>
      code === codeId ? [ALL, codeScope(code), ...to] : before.reachScopesOf(code, openid);
    for (const openid of openids) {
      const days = scanned.get(personName(accountId, openid)) ?? [];
      const was = reachOf(days, (code) => before.reachScopesOf(code, openid));
      tally.addReach(
        accountId,
        was,
        reachOf(days, (code) => after(code, openid)),
      );
    }
  }
  await writeFrom(standing, null, async (tx) => {
    await storeCounts(tx, tally);
    if (isLastStep) await tx.qrMove.delete({ where: { id } });
    else await tx.qrMove.update({ where: { id }, data: { openid: last } });
  });
  return true;
}

/** Byte by byte, as JavaScript compares, whatever order the database was set up with. */
const openidColumn = isPostgres ? sql`"openid" COLLATE "C"` : sql`"openid"`;

async function readScanners(accountId: string, codeId: string, after: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT ${openidColumn} AS "openid" FROM "QrScanner"
    WHERE "accountId" = ${accountId} AND "codeId" = ${codeId} AND ${openidColumn} > ${after}
    ORDER BY 1 LIMIT ${PEOPLE_A_STEP}`;
  return z
    .array(z.object({ openid: z.string() }))
    .parse(rows)
    .map(({ openid }) => openid);
}
