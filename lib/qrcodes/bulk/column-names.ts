import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { type Database, db } from "@/lib/platform/db/db";
import { LINE_FIELDS, meaningOf } from "./columns";
import type { KnownColumn } from "./types";

/** So many names of columns are remembered for an account, the latest. */
const MAX_REMEMBERED = 300;

/** What the people of an account took columns for, by their names. */
export async function listKnownColumns(accountId: AccountId): Promise<KnownColumn[]> {
  const rows = await db.qrColumnName.findMany({
    where: { accountId },
    orderBy: { updatedAt: "desc" },
    take: MAX_REMEMBERED,
    select: { key: true, field: true },
  });
  return rows.map(({ key, field }) => ({ key, field: fieldSchema.parse(field) }));
}

/** Remembers those of the columns whose names do not say themselves what they are. */
export async function rememberColumns(
  tx: Database,
  accountId: AccountId,
  columns: readonly KnownColumn[],
): Promise<void> {
  const data = columns.filter(needsMemory).map((column) => ({ accountId, ...column }));
  const keys = [...new Set(columns.map(({ key }) => key))];
  await tx.qrColumnName.deleteMany({ where: { accountId, key: { in: keys } } });
  await tx.qrColumnName.createMany({ data: [...new Map(data.map((one) => [one.key, one])).values()] });
}

function needsMemory({ key, field }: KnownColumn): boolean {
  const meaning = meaningOf(key);
  return !meaning?.isSure || meaning.field !== field;
}

/** A field that a later version knows is none here. */
const fieldSchema = z.enum(LINE_FIELDS).nullable().catch(null);
