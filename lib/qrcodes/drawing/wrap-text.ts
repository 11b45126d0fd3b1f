import type { Weight } from "./drawing";

/** A text's width as a multiple of the font's size. */
export type MeasureText = (text: string, weight: Weight) => number;

/** Of a line's width: letters that are drawn together may be a little wider than each by itself. */
export const SAFE_SHARE = 0.985;

type Room = { width: number; lines: number };

/** They never begin a line: Chinese and Latin closing punctuation. */
const NO_START = /^[，。、；：？！）】》〉」』〕｝”’…—～·・,.;:?!)\]}%‰℃°]/u;
/** They never end one. */
const NO_END = /[（【《〈「『〔｛“‘([{#￥$]$/u;
/** Words and numbers stay whole. */
const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}'’_@&+/.-]+$/u;
const WORD_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}'’_@&+/.-]$/u;
/** Of "12:30", "1,000" and "https://": no space follows the mark. */
const JOINED = /[\p{Script=Latin}\p{Nd}][,:;?!]$/u;

/**
 * Breaks a text into lines as Chinese and Latin are broken: between any two Chinese characters, but never before a
 * closing or after an opening mark, and at spaces between words. What does not fit is cut off with "…".
 *
 * @param room the width as a multiple of the font's size, and how many lines there may be
 */
export function wrapText(text: string, room: Room, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    for (const line of wrapParagraph(paragraph.trim(), room.width, measure)) {
      if (lines.length === room.lines) return cutOff(lines, room.width, measure);
      lines.push(line);
    }
  }
  return lines;
}

/**
 * The same number of lines, but of about the same width: no single character is left for the last one. Words are not
 * broken for it, and what had to be cut stays as it is.
 */
export function wrapEvenly(text: string, room: Room, measure: (text: string) => number): string[] {
  let best = wrapText(text, { ...room, lines: Number.POSITIVE_INFINITY }, measure);
  if (best.length > room.lines) return wrapText(text, room, measure);
  const least = Math.max(room.width * 0.5, widestPiece(text, measure));
  for (let width = room.width; width >= least; width -= room.width * 0.04) {
    const lines = wrapText(text, { width, lines: best.length + 1 }, measure);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** How wide a line must be so that no word has to be broken. */
export function widestPiece(text: string, measure: (text: string) => number): number {
  return Math.max(0, ...piecesOf(text).map((piece) => measure(piece.trim())));
}

/** One line, ending in "…" if it had to be cut. */
export function fitLine(text: string, width: number, measure: (text: string) => number): string {
  return measure(text) <= width ? text : ellipsis(text, width, measure);
}

function wrapParagraph(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (measure(line.trimEnd()) > width) {
      const head = longestHead(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** What must not be broken, in order: words with the space after them, characters with the marks that stick to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sign of graphemes(text)) {
    const last = pieces.at(-1);
    const sticks =
      last !== undefined &&
      (/^\s/u.test(sign) ||
        NO_START.test(sign) ||
        NO_END.test(last) ||
        (WORD.test(sign) && (WORD_END.test(last) || JOINED.test(last))));
    if (sticks) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
}

/** A word that is wider than a whole line is broken anywhere; at least one sign of it goes on every line. */
function longestHead(text: string, width: number, measure: (text: string) => number): string {
  let head = "";
  for (const sign of graphemes(text)) {
    if (head !== "" && measure(head + sign) > width) break;
    head += sign;
  }
  return head;
}

function cutOff(lines: string[], width: number, measure: (text: string) => number): string[] {
  const last = lines.at(-1);
  return last === undefined ? [] : [...lines.slice(0, -1), ellipsis(last, width, measure)];
}

function ellipsis(text: string, width: number, measure: (text: string) => number): string {
  const signs = graphemes(text);
  while (signs.length > 0 && measure(`${signs.join("")}…`) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "grapheme" });
