import { expect } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import type { SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { makeCode } from "@/lib/testing/codes";
import { orderArchiveAction, orderSheetsAction } from "./actions";
import { servePrint } from "./download";
import { DEFAULT_ARCHIVE } from "./kinds";
import { makeFiles } from "./make-files";

export const clock = { now: () => Date.now() };
export const go = new AbortController().signal;
export const ALL = {
  by: "filter" as const,
  search: "",
  folder: "",
  label: "",
  owner: "",
  batch: "",
  lifetime: null,
  state: null,
};
export const sheetOrder = { name: "", selection: ALL, styleId: null, sheet: DEFAULT_SHEET, mayCut: false };
export const archiveOrder = { name: "", selection: ALL, styleId: null, archive: DEFAULT_ARCHIVE };

export async function makeCodes(
  accountId: AccountId,
  count: number,
  given: (index: number) => Parameters<typeof makeCode>[1],
): Promise<{ id: string; name: string; scene: string; url: string }[]> {
  const codes = [];
  for (let index = 0; index < count; index += 1) {
    const createdAt = new Date(Date.UTC(2026, 0, 1) + index * 1000);
    const { id } = await makeCode(accountId, { createdAt, ...given(index) });
    codes.push(await db.qrCode.findUniqueOrThrow({ where: { id } }));
  }
  return codes;
}

export async function make(
  accountId: AccountId,
  change: Partial<SheetSpec>,
  styleId: string | null = null,
): Promise<Uint8Array> {
  const id = await orderSheets(accountId, change, styleId);
  await makeFiles(clock, go);
  return download(accountId, id);
}

export async function orderSheets(
  accountId: AccountId,
  change: Partial<SheetSpec>,
  styleId: string | null = null,
): Promise<string> {
  const sheet = { ...DEFAULT_SHEET, ...change };
  const result = await orderSheetsAction(accountId, { ...sheetOrder, styleId, sheet });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

export async function orderArchive(
  accountId: AccountId,
  change: Partial<typeof DEFAULT_ARCHIVE>,
  styleId: string | null = null,
): Promise<string> {
  const archive = { ...DEFAULT_ARCHIVE, pixels: 100, ...change };
  const result = await orderArchiveAction(accountId, { ...archiveOrder, styleId, archive });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

export async function download(accountId: AccountId, id: string): Promise<Uint8Array> {
  const response = await servePrint(accountId, id);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get("content-length")).toBe(String(bytes.length));
  return bytes;
}
