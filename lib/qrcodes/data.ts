import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { sql } from "@/lib/platform/db/sql";
import { newestFirst, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import { storedTriggerSchema } from "@/lib/replies/schema";
import type { AnsweringRule, QrCode, QrCodePage } from "./types";

/** The ticket stays on the server: it is what draws the picture. */
const COLUMNS = {
  id: true,
  name: true,
  lifetime: true,
  scene: true,
  url: true,
  expiresAt: true,
  createdAt: true,
} as const;

/** One page of an account's codes, newest first. */
export async function listQrCodes(
  accountId: AccountId,
  request: PageRequest & { search?: string },
): Promise<QrCodePage> {
  const searchText = request.search ? { contains: toSearchText(request.search.trim()) } : undefined;
  return readPage(request, placeCursor, async (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, searchText, ...where };
    const rows = await db.qrCode.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
    return rows.map((row) => ({ ...row, lifetime: lifetimeSchema.parse(row.lifetime) }));
  });
}

/** The first page of a search, for a picker. */
export async function findQrCodes(accountId: AccountId, search: string): Promise<QrCode[]> {
  return (await listQrCodes(accountId, { search })).rows;
}

/** What the codes with these scenes are called, as far as they exist. */
export async function listQrCodeNames(
  accountId: AccountId,
  scenes: string[],
): Promise<{ scene: string; name: string }[]> {
  const where = { accountId, scene: { in: scenes } };
  return db.qrCode.findMany({ where, select: { scene: true, name: true } });
}

/** One code; null when the account has none of this id. */
export async function getQrCode(accountId: AccountId, id: string): Promise<QrCode | null> {
  const row = await db.qrCode.findFirst({ where: { id, accountId }, select: COLUMNS });
  return row && { ...row, lifetime: lifetimeSchema.parse(row.lifetime) };
}

/** The rules that answer a scan of this scene, the switched-off ones too, by name. */
export async function listRulesAnsweringScene(accountId: AccountId, scene: string): Promise<AnsweringRule[]> {
  const mentionsScene = jsonContains(sql`"triggers"`, JSON.stringify(scene));
  const found: unknown = await db.$queryRaw`
    SELECT "id" FROM "Rule" WHERE "accountId" = ${accountId} AND ${mentionsScene}`;
  const rules = await db.rule.findMany({
    where: { accountId, id: { in: idsSchema.parse(found).map(({ id }) => id) } },
    select: { id: true, name: true, enabled: true, triggers: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  // The same text may be somebody's keyword.
  return rules
    .filter(({ triggers }) =>
      triggersSchema.parse(triggers).some((one) => one.type === "scan" && one.scene === scene),
    )
    .map(({ id, name, enabled }) => ({ id, name, enabled }));
}

/** What the picture of a code is fetched and named by. */
export async function getQrCodeTicket(
  accountId: AccountId,
  id: string,
): Promise<{ name: string; scene: string; ticket: string } | null> {
  return db.qrCode.findFirst({ where: { id, accountId }, select: { name: true, scene: true, ticket: true } });
}

/** How many permanent codes were made here; the account may have more, made elsewhere. */
export async function countPermanentQrCodes(accountId: AccountId): Promise<number> {
  return db.qrCode.count({ where: { accountId, lifetime: "permanent" } });
}

const lifetimeSchema = z.enum(["temporary", "permanent"]);
const idsSchema = z.array(z.object({ id: z.string() }));
const triggersSchema = z.array(storedTriggerSchema);
