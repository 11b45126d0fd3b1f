import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { codesOfPage, countPages } from "@/lib/qrcodes/sheets/geometry";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import { type SheetWriter, writeSheets } from "@/lib/qrcodes/workshop/workshop";
import { readPrintableCodes } from "./data";
import { restartFile, writeParts } from "./made-parts";
import type { StoredPrint } from "./schema";
import { UnreadableCode } from "./unreadable-code";

/** So many codes are read from the database at a time. */
const READ_AT_ONCE = 200;

export type Work = { id: string; accountId: AccountId; name: string; clock: Clock; signal: AbortSignal };

type SheetPrint = Extract<StoredPrint, { kind: "pdf" }>;

/**
 * Makes a file of sheets. One that was begun by a process that died is begun anew: a thousand codes take seconds.
 *
 * @returns when the file is finished, cancelled or to be left to somebody else
 */
export async function makePdf(work: Work, print: SheetPrint): Promise<void> {
  if (!(await restartFile(work.id))) return;
  const { style, sheet } = print;
  await writeSheets({ title: work.name, style, sheet }, (sheets) => writeAll(work, print, sheets));
}

async function writeAll(work: Work, { sheet, codes }: SheetPrint, sheets: SheetWriter): Promise<void> {
  const writer = writeParts(work.id, { done: 0, parts: 0, size: 0 });
  const read = readInBlocks(work.accountId, codes);
  for (let page = 0; page < countPages(sheet, codes.length); page += 1) {
    const { from, count } = codesOfPage(sheet, page);
    const added = await sheets.add(await read(from, count), page);
    if (!added.ok) throw new UnreadableCode(added.name, added.reason);
    writer.push(added.bytes);
    if (work.signal.aborted) return;
    if (writer.isDue() && !(await writer.keep(Math.min(from + count, codes.length), false))) return;
  }
  writer.push(await sheets.finish());
  await writer.finish(codes.length, work.clock);
}

/** Reads codes ahead, some hundred at a time, whatever a page has. */
function readInBlocks(accountId: AccountId, ids: readonly string[]) {
  let block = { from: 0, to: 0, codes: new Map<string, PrintableCode>() };
  return async (from: number, count: number) => {
    const to = Math.min(from + count, ids.length);
    if (from < block.from || to > block.to) {
      const end = Math.min(Math.max(to, from + READ_AT_ONCE), ids.length);
      block = { from, to: end, codes: await readPrintableCodes(accountId, ids.slice(from, end)) };
    }
    return ids.slice(from, to).flatMap((id) => block.codes.get(id) ?? []);
  };
}
