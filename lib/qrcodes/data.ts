import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { newestFirst, type Page, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import type { QrCode } from "./types";

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
): Promise<Page<QrCode>> {
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
