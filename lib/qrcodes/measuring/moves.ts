import { z } from "zod";
import { readPlace, writeFrom } from "@/lib/deliveries/places";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { createPace, type Pace } from "@/lib/platform/db/pace";
import { sql } from "@/lib/platform/db/sql";
import { reachOf } from "./reach";
import { personName, readScanned } from "./read-people";
import { readScopeBook } from "./scope-book";
import { ALL, codeScope } from "./scopes";
import { storeCounts } from "./store-tally";
import { Tally } from "./tally";
import { addParts } from "./tally-parts";
import { COUNTING } from "./types";

const PEOPLE_A_STEP = { least: 50, most: 500, isRepeatable: true };

/**
 * Counts the different people of groups anew after codes were put into others. Different people cannot be moved by
 * adding and subtracting: somebody may have scanned another code of the group.
 */
export async function finishMoves(signal: AbortSignal): Promise<void> {
  const pace = createPace(PEOPLE_A_STEP);
  while (!signal.aborted && (await moveSome(pace, signal)));
}

/** @returns false when nothing is left to be moved */
async function moveSome(pace: Pace, signal: AbortSignal): Promise<boolean> {
  const place = await readPlace(COUNTING);
  await addParts(signal);
  if (signal.aborted) return false;
  const people = pace.size;
  const move = await db.qrMove.findFirst({ orderBy: { id: "asc" } });
  if (!move) return false;
  const { id, accountId, codeId } = move;
  const openids = await readScanners(accountId, codeId, { after: move.openid, take: people });
  const last = openids.at(-1);
  const isLastStep = openids.length < people || last === undefined;
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
  const write = async (tx: Database) => {
    await storeCounts(tx, tally);
    if (isLastStep) await tx.qrMove.delete({ where: { id } });
    else await tx.qrMove.update({ where: { id }, data: { openid: last } });
  };
  await writeFrom(COUNTING, place, { basis: place.basis + 1 }, write, pace.inTransaction);
  return true;
}

/** Byte by byte, as JavaScript compares, whatever order the database was set up with. */
const openidColumn = isPostgres ? sql`"openid" COLLATE "C"` : sql`"openid"`;

async function readScanners(
  accountId: string,
  codeId: string,
  { after, take }: { after: string; take: number },
): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT ${openidColumn} AS "openid" FROM "QrScanner"
    WHERE "accountId" = ${accountId} AND "codeId" = ${codeId} AND ${openidColumn} > ${after}
    ORDER BY 1 LIMIT ${take}`;
  return z
    .array(z.object({ openid: z.string() }))
    .parse(rows)
    .map(({ openid }) => openid);
}
