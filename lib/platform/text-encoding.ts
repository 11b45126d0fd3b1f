/** How a file of text is written, as far as its bytes tell. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** The text, or what the bytes look like and, of UTF-8 with damage, the line of the first damage (from 1). */
export type StrictText = { text: string } | { encoding: TextEncoding; line: number };

/**
 * The text of bytes that are UTF-8 from end to end, with or without its mark. For whatever is replaced or published by
 * it: a guess that is nearly right would be read by every follower.
 */
export function decodeStrictly(bytes: Uint8Array): StrictText {
  const encoding = guessEncoding(bytes);
  if (encoding !== "utf-8") return { encoding, line: 1 };
  const text = decodeOrNull(bytes, encoding);
  return text === null ? { encoding, line: lineOfDamage(bytes) } : { text };
}

/**
 * The text of bytes in whichever encoding they seem to be. For lists that a person looks through before anything comes
 * of them; what cannot be read is U+FFFD in it.
 */
export function decodeKindly(bytes: Uint8Array): string {
  return new TextDecoder(guessEncoding(bytes)).decode(bytes);
}

/** A mark at the beginning says it, whatever follows; without one UTF-8 is what reads as UTF-8, a few bytes excepted. */
function guessEncoding(bytes: Uint8Array): TextEncoding {
  const marked = MARKS.find(({ mark }) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return marked.encoding;
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  // What was lost before it was saved, and stands as U+FFFD in it, is no damage of these bytes.
  if (decodeOrNull(bytes, "utf-8") !== null) return "utf-8";
  const text = new TextDecoder("utf-8").decode(bytes);
  return isMostlyIntact(text) ? "utf-8" : "gb18030";
}

/** Whether every second byte is zero, which only UTF-16 has reason to. */
export function isUtf16(bytes: Uint8Array): boolean {
  return guessEncoding(bytes).startsWith("utf-16");
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Bytes that are looked at to see whether every second one is zero. */
const SAMPLE_BYTES = 4096;
/** Of the digits, quotes and line ends of a text in UTF-16 each has a zero byte; other texts have none. */
const ZERO_SHARE = 0.1;

function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries())
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length * ZERO_SHARE || even === odd) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/**
 * GBK read as UTF-8 is damage, with a Latin or Greek letter by chance; a broken byte or two among Chinese that reads well
 * is damage to UTF-8.
 */
function isMostlyIntact(text: string): boolean {
  const damaged = countOf(/\uFFFD/g, text);
  return damaged === 0 || countOf(/[\u0800-\uFFFC\u{10000}-\u{10FFFF}]/gu, text) > 2 * damaged;
}

function countOf(expression: RegExp, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(expression)) count++;
  return count;
}

function decodeOrNull(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Only told by throwing.
    return null;
  }
}

function lineOfDamage(bytes: Uint8Array): number {
  const [before = ""] = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1);
  return before.split("\n").length;
}
