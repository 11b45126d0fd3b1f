import { MAX_FILE_BYTES } from "@/lib/qrcodes/bulk/limits";
import type { CodeList } from "@/lib/qrcodes/bulk/types";

/** Why a list could not be read. */
export type SourceProblem = "empty" | "tooLarge" | "unreadable" | "oldExcel";
/** The sheets of a workbook with lines in them, and which one was read. */
export type SheetChoice = { names: string[]; chosen: number; read: (place: number) => CodeList };
/** `sheets` is null where there is nothing to choose. */
export type FoundList = { list: CodeList; sheets: SheetChoice | null };
export type ReadList = FoundList | { problem: SourceProblem };

/** Reads what was pasted. The readers are loaded when something is to be read. */
export async function readPastedList(text: string): Promise<ReadList> {
  const [{ readText }, { readCodeLines }] = await Promise.all([
    import("@/lib/qrcodes/bulk/read-text"),
    import("@/lib/qrcodes/bulk/read-grid"),
  ]);
  return filled(readCodeLines(readText(text)));
}

/** Reads a CSV file or a workbook, here in the browser: the server never opens a stranger's file. */
export async function readFileList(file: File): Promise<ReadList> {
  if (file.size > MAX_FILE_BYTES) return { problem: "tooLarge" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isOldExcel(bytes)) return { problem: "oldExcel" };
    if (!isArchive(bytes)) {
      const { decodeKindly } = await import("@/lib/platform/text-encoding");
      return await readPastedList(decodeKindly(bytes));
    }
    return await readSheets(bytes);
  } catch {
    // Whatever the reader stumbled over, the person can only save the file in another way.
    return { problem: "unreadable" };
  }
}

async function readSheets(bytes: Uint8Array): Promise<ReadList> {
  const [{ chooseSheet, readWorkbook }, { readCodeLines }] = await Promise.all([
    import("@/lib/qrcodes/bulk/read-workbook"),
    import("@/lib/qrcodes/bulk/read-grid"),
  ]);
  const { filledSheets: sheets, chosen } = chooseSheet(readWorkbook(bytes));
  const read = (place: number) => readCodeLines(sheets[place]?.rows() ?? []);
  const names = sheets.map(({ name }) => name);
  return filled(read(chosen), sheets.length > 1 ? { names, chosen, read } : null);
}

function filled(list: CodeList, sheets: SheetChoice | null = null): ReadList {
  return list.lines.length === 0 ? { problem: "empty" } : { list, sheets };
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The compound file of .xls. */
function isOldExcel([first, second]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf;
}
