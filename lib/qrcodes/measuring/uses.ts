import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { changeBasis } from "@/lib/deliveries/places";
import { type Database, db } from "@/lib/platform/db/db";
import { pairsTable } from "@/lib/platform/db/in-list";
import { sql } from "@/lib/platform/db/sql";
import { countedAs } from "./scopes";
import { COUNTING } from "./types";

/** In SQL, of a row of "QrCode": what the code counts as now. */
export const COUNTED_AS = sql`coalesce(nullif("QrCode"."countedAs", ''), "QrCode"."id")`;

/** A purpose that a code has or had: scans from `since` on, in milliseconds, count as `id`. */
export type Use = { accountId: string; scene: string; codeId: string; id: string; since: number };

/** The purposes that the codes of some scenes have and had, the latest first. */
export async function readUses(
  scenes: readonly (readonly [accountId: string, scene: string])[],
): Promise<Use[]> {
  const pairs = pairsTable(scenes);
  const rows = await db.$queryRaw`
    SELECT "QrCode"."accountId", "scene", "QrCode"."id" AS "codeId", ${COUNTED_AS} AS "id",
      coalesce("reusedAt", "createdAt") AS "since"
    FROM ${pairs.table} CROSS JOIN "QrCode" WHERE "accountId" = ${pairs.first} AND "scene" = ${pairs.second}
    UNION ALL
    SELECT "QrCode"."accountId", "scene", "codeId", "QrFormerUse"."id", "since"
    FROM ${pairs.table} CROSS JOIN "QrCode" JOIN "QrFormerUse" ON "QrFormerUse"."codeId" = "QrCode"."id"
    WHERE "QrCode"."accountId" = ${pairs.first} AND "scene" = ${pairs.second}`;
  return usesSchema.parse(rows).sort((a, b) => b.since - a.since);
}

const usesSchema = z.array(
  z.object({
    accountId: z.string(),
    scene: z.string(),
    codeId: z.string(),
    id: z.string(),
    since: z.coerce.date().transform((time) => time.getTime()),
  }),
);

type UsedCode = {
  id: string;
  countedAs: string;
  name: string;
  folder: string;
  owner: string;
  labels: string[];
  createdAt: Date;
  reusedAt: Date | null;
};

/**
 * Ends the purpose that a code has, in the transaction that gives it another: what it brought stays where it is, and
 * what it brings from now on counts as something new.
 */
export async function endUse(tx: Database, accountId: AccountId, code: UsedCode, now: Date): Promise<void> {
  // First: whoever is counting at this moment finishes or begins again.
  await changeBasis(tx, COUNTING);
  const { name, folder, owner, labels } = code;
  const [id, since] = [countedAs(code), code.reusedAt ?? code.createdAt];
  await tx.qrFormerUse.create({
    data: { id, accountId, codeId: code.id, name, folder, owner, labels, since, until: now },
  });
  await tx.qrCode.updateMany({
    where: { id: code.id, accountId },
    data: { countedAs: randomUUID(), reusedAt: now },
  });
}
