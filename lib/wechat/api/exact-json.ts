/**
 * Parses the JSON of an answer. Whole numbers beyond 2^53 come back as strings of their digits, so that 64-bit ids
 * (msgid, menuid) stay exact. Raw control characters inside strings, which the platform lets through from text that
 * people typed, count as blanks. Throws SyntaxError.
 */
export function parseExactJson(text: string): unknown {
  const printable = text.replace(/\p{Cc}+/gu, " ");
  if (!/\d{16}/.test(printable)) return JSON.parse(printable);
  return JSON.parse(printable.replace(STRING_OR_NUMBER, quoteIfInexact));
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

function quoteIfInexact(literal: string): string {
  return /^-?\d{16,}$/.test(literal) && !Number.isSafeInteger(Number(literal)) ? `"${literal}"` : literal;
}
