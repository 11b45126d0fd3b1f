import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { MAX_FILE_BYTES, MAX_PASTED } from "@/lib/qrcodes/bulk/limits";
import type { FileKind } from "@/lib/qrcodes/bulk/reading/file-kind";
import type { Separator } from "@/lib/qrcodes/bulk/reading/find-separator";
import type { Match } from "@/lib/qrcodes/bulk/reading/match-columns";
import { hasText, type Table } from "@/lib/qrcodes/bulk/reading/table";

/** Why a list could not be read. */
export type SourceProblem = "empty" | "tooLarge" | Exclude<FileKind, "text" | "workbook">;

/** A list that was opened, with what its columns seem to be. */
export type OpenList = {
  table: Table;
  match: Match;
  /** Whether the list itself says what its columns are. */
  isClear: boolean;
  /** As it was pasted; null for a file. */
  text: string | null;
  /** What parts its cells, which may be said otherwise; null where nothing does. */
  separator: Separator | null;
  /** The sheets of a workbook with something in them, and which one was read; null where there is nothing to choose. */
  sheets: { names: string[]; chosen: number } | null;
  /** Reads another sheet, or the text with another separator. */
  readAgain: (choice: { sheet?: number; separator?: Separator }) => OpenList;
};
export type ReadList = OpenList | { problem: SourceProblem };

/** Opens what was pasted. The readers are loaded when something is to be read. */
export async function readPastedList(text: string, known: KnownColumns): Promise<ReadList> {
  if (text.length > MAX_PASTED) return { problem: "tooLarge" };
  return openText(text, text, known);
}

/** Opens a CSV file or a workbook, here in the browser: the server never opens a stranger's file. */
export async function readFileList(file: File, known: KnownColumns): Promise<ReadList> {
  if (file.size > MAX_FILE_BYTES) return { problem: "tooLarge" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { kindOfFile } = await import("@/lib/qrcodes/bulk/reading/file-kind");
    const kind = kindOfFile(bytes);
    if (kind === "workbook") return await openWorkbook(bytes, known);
    if (kind !== "text") return { problem: kind };
    const { decodeKindly } = await import("@/lib/platform/text-encoding");
    return await openText(decodeKindly(bytes), null, known);
  } catch {
    // Whatever the reader stumbled over, the person can only save the file in another way.
    return { problem: "unreadable" };
  }
}

async function openText(content: string, pasted: string | null, known: KnownColumns): Promise<ReadList> {
  const [{ readText }, { isClear, suggestMatch }] = await Promise.all([
    import("@/lib/qrcodes/bulk/reading/read-text"),
    import("@/lib/qrcodes/bulk/reading/match-columns"),
  ]);
  const open = (given?: Separator): OpenList => {
    const { table, separator } = readText(content, given);
    const match = suggestMatch(table, known);
    const readAgain: OpenList["readAgain"] = (choice) => open(choice.separator);
    return { table, match, isClear: isClear(match), text: pasted, separator, sheets: null, readAgain };
  };
  return filled(open());
}

async function openWorkbook(bytes: Uint8Array, known: KnownColumns): Promise<ReadList> {
  const [{ chooseSheet, readWorkbook }, { isClear, suggestMatch }] = await Promise.all([
    import("@/lib/qrcodes/bulk/reading/read-workbook"),
    import("@/lib/qrcodes/bulk/reading/match-columns"),
  ]);
  const { filledSheets, chosen: meant } = chooseSheet(readWorkbook(bytes), known);
  const [first] = filledSheets;
  if (!first) return { problem: "empty" };
  const names = filledSheets.map(({ name }) => name);
  const open = (chosen: number): OpenList => {
    const table = (filledSheets[chosen] ?? first).read();
    const match = suggestMatch(table, known);
    const sheets = names.length > 1 ? { names, chosen } : null;
    const readAgain: OpenList["readAgain"] = (choice) => open(choice.sheet ?? chosen);
    return { table, match, isClear: isClear(match), text: null, separator: null, sheets, readAgain };
  };
  return filled(open(meant));
}

/** Whether there is a line beside the head. */
function filled(list: OpenList): ReadList {
  const from = list.match.head ? list.match.head.last + 1 : 0;
  return list.table.rows.slice(from).some((row) => row.some(hasText)) ? list : { problem: "empty" };
}
