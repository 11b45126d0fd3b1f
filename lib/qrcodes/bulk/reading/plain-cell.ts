/** ="0012", which keeps a spreadsheet from making a number of it. */
const AS_FORMULA = /^="((?:[^"]|"")*)"$/s;
/** An apostrophe before a number or the sign of a formula, which keeps a spreadsheet from reading those. */
const GUARDED = /^'(?=\d+$|['=+\-@＝＋－＠])/;

/** A cell of a text as a spreadsheet would show it. */
export function plainCell(cell: string): string {
  const inside = AS_FORMULA.exec(cell)?.[1];
  if (inside !== undefined) return inside.replaceAll('""', '"');
  return cell.replace(GUARDED, "");
}

/** The cell that is read as this text. */
export function guardedCell(text: string): string {
  return plainCell(text) === text ? text : `'${text}`;
}
