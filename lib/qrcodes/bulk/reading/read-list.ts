import { decodeKindly } from "@/lib/platform/text-encoding";
import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { type FileKind, kindOfFile } from "./file-kind";
import type { Separator } from "./find-separator";
import { isClear, type Match, suggestMatch } from "./match-columns";
import { readText } from "./read-text";
import { chooseSheet, readWorkbook } from "./read-workbook";
import { cutRows, hasText, type Table } from "./table";

/** A list as somebody brought it: the text that was pasted, or the bytes of a file. */
export type GivenList = string | Uint8Array;
/** Another sheet than the one that seems to be meant, or another separator. */
export type ListChoice = { sheet?: number; separator?: Separator };

/** Why a list could not be read. */
export type SourceProblem = "empty" | "tooLarge" | "tooSlow" | Exclude<FileKind, "text" | "workbook">;

/** What was read, with what its columns seem to be. */
export type ReadSource = {
  table: Table;
  match: Match;
  /** Whether the list itself says what its columns are. */
  isClear: boolean;
  /** What parts its cells, which may be said otherwise; null where nothing does. */
  separator: Separator | null;
  /** The sheets of a workbook with something in them, and which one was read; null where there is nothing to choose. */
  sheets: { names: string[]; chosen: number } | null;
};

/** Reads a list, whatever it is, in time and memory that are in proportion to its size. */
export function readList(
  source: GivenList,
  known: KnownColumns,
  choice: ListChoice | null,
): ReadSource | { problem: SourceProblem } {
  try {
    const read =
      typeof source === "string" ? openText(source, known, choice) : openFile(source, known, choice);
    // What somebody has chosen is shown even where it is empty.
    return "problem" in read || choice !== null || hasLines(read) ? read : { problem: "empty" };
  } catch {
    // Whatever the reader stumbled over, the person can only save the file in another way.
    return { problem: "unreadable" };
  }
}

type Read = ReturnType<typeof readList>;

function openFile(bytes: Uint8Array, known: KnownColumns, choice: ListChoice | null): Read {
  const kind = kindOfFile(bytes);
  if (kind === "workbook") return openWorkbook(bytes, known, choice);
  return kind === "text" ? openText(decodeKindly(bytes), known, choice) : { problem: kind };
}

function openText(text: string, known: KnownColumns, choice: ListChoice | null): Read {
  const { table, separator } = readText(text, choice?.separator);
  return { ...matched(table, known), separator, sheets: null };
}

function openWorkbook(bytes: Uint8Array, known: KnownColumns, choice: ListChoice | null): Read {
  const { filledSheets, chosen: meant } = chooseSheet(readWorkbook(bytes), known);
  const chosen = choice?.sheet ?? meant;
  const sheet = filledSheets[chosen];
  if (!sheet) return { problem: "empty" };
  const names = filledSheets.map(({ name }) => name);
  const sheets = names.length > 1 ? { names, chosen } : null;
  return { ...matched(sheet.read(), known), separator: null, sheets };
}

function matched(whole: Table, known: KnownColumns): Pick<ReadSource, "table" | "match" | "isClear"> {
  const match = suggestMatch(whole, known);
  return { table: cutRows(whole), match, isClear: isClear(match) };
}

/** Whether there is a line beside the head. */
function hasLines({ table, match }: ReadSource): boolean {
  const from = match.head ? match.head.last + 1 : 0;
  return table.rows.slice(from).some((row) => row.some(hasText));
}
