import Papa from "papaparse";
import { MAX_LINES } from "./limits";
import type { Grid } from "./read-grid";

/** Read beyond the limit of lines, so that it can be said how many are too many. */
const MAX_ROWS = 10 * MAX_LINES;

/**
 * Cells of pasted lines or of a CSV file. Cells copied from a spreadsheet are parted by tabs; commas and semicolons are
 * taken for separators only where there is no tab.
 */
export function readText(text: string): Grid {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: MAX_ROWS });
  return data;
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what Excel in Chinese calls CSV, which is GBK.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8: then it is the encoding of Chinese Windows.
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function encodingByMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** By the first line that has one of them: a name may well contain a comma further down. */
function delimiterOf(text: string): string {
  if (text.includes("\t")) return "\t";
  const first = /[,;]/.exec(text);
  return first?.[0] ?? ",";
}
