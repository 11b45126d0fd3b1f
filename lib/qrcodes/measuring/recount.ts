import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { changeBasis, PLACE, type Standing, writeFrom } from "./standing";

/** Stands for a place while the counters of before are being deleted. */
const CLEARING = -1;
const ROWS_A_STATEMENT = 5000;

/** Forgets all counters, so that they are counted anew from the deliveries that are kept. Whoever counts does it. */
export async function recountCodes(): Promise<void> {
  await inTransaction(async (tx) => {
    await changeBasis(tx);
    await tx.readingPlace.upsert({
      where: { name: PLACE },
      create: { name: PLACE, deliveryId: CLEARING },
      update: { deliveryId: CLEARING },
    });
  });
}

export function isClearing({ place }: Standing): boolean {
  return place === CLEARING;
}

/** A little at a time, so that other writers come in between. */
export async function clearForRecount(standing: Standing, signal: AbortSignal): Promise<void> {
  for (const [table, key] of Object.entries(KEYS)) {
    const columns = key.map((column) => `"${column}"`).join();
    const sql = `DELETE FROM "${table}" WHERE (${columns}) IN (SELECT ${columns} FROM "${table}" LIMIT ${ROWS_A_STATEMENT})`;
    while (!signal.aborted && (await db.$executeRawUnsafe(sql)) > 0);
  }
  if (!signal.aborted) await writeFrom(standing, 0, async () => {});
}

const KEYS = {
  QrDay: ["accountId", "scope", "day"],
  QrHour: ["accountId", "scope", "day", "hour"],
  QrReach: ["accountId", "scope", "day", "previous"],
  QrScanner: ["accountId", "codeId", "openid", "day"],
  QrFollow: ["accountId", "openid", "deliveryId"],
  QrVisit: ["accountId", "openid"],
  QrNextStep: ["accountId", "scope", "day", "kind", "what"],
  QrMove: ["id"],
};
