import type { AccountId } from "@/lib/auth/account-id";
import { codesOfPage, countPages } from "@/lib/qrcodes/sheets/geometry";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import { type SheetWriter, writeSheets } from "@/lib/qrcodes/workshop/workshop";
import { readPrintableCodes } from "./data";
import { type PrintWork, UnreadableCode } from "./print-work";
import type { StoredPrint } from "./schema";
import { restartFile, writeParts } from "./write-parts";

/** So many codes are read from the database at a time. */
const READ_AT_ONCE = 200;

type SheetPrint = Extract<StoredPrint, { kind: "pdf" }>;

/**
 * Makes a file of sheets. One that was begun by a process that died is begun anew: a thousand codes take seconds.
 *
 * @returns when the file is finished, cancelled or to be left to somebody else
 */
export async function makePdf(work: PrintWork, print: SheetPrint): Promise<void> {
  if (!(await restartFile(work.id))) return;
  const { style, sheet } = print;
  await writeSheets({ title: work.name, style, sheet }, (sheets) => writeAll(work, print, sheets));
}

async function writeAll(work: PrintWork, { sheet, codes }: SheetPrint, sheets: SheetWriter): Promise<void> {
  const writer = writeParts(work.id, { done: 0, parts: 0, size: 0 });
  const readCodes = readInBlocks(work.accountId, codes);
  let until = performance.now() + work.turn;
  for (let page = 0; page < countPages(sheet, codes.length); page += 1) {
    const { from, count } = codesOfPage(sheet, page);
    const pageFile = await sheets.add(await readCodes(from, count), page);
    if (!pageFile.ok) throw new UnreadableCode(pageFile.name, pageFile.reason);
    writer.push(pageFile.bytes);
    if (work.signal.aborted) return;
    const done = Math.min(from + count, codes.length);
    if (writer.isDue() && !(await writer.keep(done, false))) return;
    if (performance.now() < until) continue;
    await work.letSmallerPass(codes.length - done);
    until = performance.now() + work.turn;
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
