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

/** By the first line that has one of them: a name may well contain a comma further down. */
function delimiterOf(text: string): string {
  if (text.includes("\t")) return "\t";
  const first = /[,;]/.exec(text);
  return first?.[0] ?? ",";
}
