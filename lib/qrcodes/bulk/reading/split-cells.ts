/** A row that stands in several lines of the text, because a quoted cell does; and how the text has it. */
export type LongRow = { row: number; column: number; text: string };

export type SplitText = {
  rows: string[][];
  longRows: LongRow[];
  /** Places of rows with a cell that opens with a quotation mark and is never closed: it was taken for a character. */
  openQuotes: number[];
  /** Where the rows end: what comes then is more than the most. */
  end: number;
};

type CellOfText = { text: string; end: number; isLong: boolean; isOpen: boolean };

/**
 * Rows of cells as RFC 4180 has them, except that a quotation mark quotes only where it stands around a whole cell:
 * one that is closed in the middle of a cell, or nowhere, is a character as any other, and ends no later than its cell.
 *
 * @param separator empty: each line is a cell
 */
export function splitCells(text: string, separator: string, most: number): SplitText {
  const split: SplitText = { rows: [], longRows: [], openQuotes: [], end: text.length };
  const endOfBare = new RegExp(`[${escapeForClass(separator)}\\r\\n]`, "g");
  let row: string[] = [];
  let long: number | null = null;
  let begin = 0;
  let at = 0;
  while (split.rows.length < most && (at < text.length || row.length > 0)) {
    const cell = readQuoted(text, at, separator) ?? readBare(text, at, endOfBare);
    if (cell.isLong) long ??= row.length;
    if (cell.isOpen) split.openQuotes.push(split.rows.length);
    row.push(cell.text);
    const { end } = cell;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (separator !== "" && text[end] === separator) continue;
    if (long !== null)
      split.longRows.push({ row: split.rows.length, column: long, text: text.slice(begin, end) });
    split.rows.push(row);
    [row, long, begin] = [[], null, at];
  }
  return { ...split, end: at };
}

/** The quoted cell that begins here; null where none does. */
function readQuoted(text: string, begin: number, separator: string): CellOfText | null {
  if (text[begin] !== '"') return null;
  let close = text.indexOf('"', begin + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  let end = close + 1;
  while ((text[end] === " " || text[end] === "\t") && text[end] !== separator) end += 1;
  const next = text[end];
  if (next !== undefined && next !== separator && next !== "\r" && next !== "\n") return null;
  const inside = text
    .slice(begin + 1, close)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, "\n");
  return { text: inside, end, isLong: inside.includes("\n"), isOpen: false };
}

function readBare(text: string, begin: number, endOfBare: RegExp): CellOfText {
  endOfBare.lastIndex = begin;
  const end = endOfBare.exec(text)?.index ?? text.length;
  const cell = text.slice(begin, end);
  const isOpen = cell.startsWith('"') && cell.split('"').length % 2 === 0;
  return { text: cell, end, isLong: false, isOpen };
}

function escapeForClass(character: string): string {
  return character.replace(/[\\\]^-]/, "\\$&");
}
