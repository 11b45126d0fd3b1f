import { SAFE_SHARE, widestPiece, wrapEvenly, wrapText } from "./wrap-text";

/** Of the code's side with its quiet zone: the size of the font for a few words. */
export const CAPTION_SIZE = 0.56 / 6;
/** A smaller share of it is not read on what people print. Forty Chinese characters still fit. */
export const LEAST_SHARE = 0.5;

/** The words of a frame: one line or two, and the share of the full size with which they fit. */
export type FrameCaption = { lines: string[]; share: number };

const MAX_LINES = 2;
const STEP = 2;
/** With it, forty signs of any kind fit. */
const SMALLEST = 0.2;

/**
 * Breaks the words of a frame, which are never cut: one line in full size, else two of about the same width, else
 * smaller ones. A word is broken only when it would otherwise get too small to read. The browser's preview and the
 * files lay out alike, for neither asks a font.
 */
export function layCaption(caption: string): FrameCaption {
  return (
    findSize(caption, LEAST_SHARE, true) ??
    findSize(caption, SMALLEST, false) ?? { lines: linesIn(caption, SMALLEST), share: SMALLEST }
  );
}

/** How wide bold words are in a file, as a multiple of the font's size; rather a little more than less. */
export function captionWidth(text: string): number {
  return [...text].reduce((width, sign) => width + signWidth(sign), 0);
}

function findSize(caption: string, least: number, wholeWords: boolean): FrameCaption | null {
  const widest = wholeWords ? widestPiece(caption, captionWidth) : 0;
  for (let percent = 100; percent >= least * 100; percent -= STEP) {
    const share = percent / 100;
    if (widest > roomFor(share)) continue;
    const lines = linesIn(caption, share);
    if (lines.length <= MAX_LINES) return { lines, share };
  }
  return null;
}

function linesIn(caption: string, share: number): string[] {
  const width = roomFor(share);
  const lines = wrapText(caption, { width, lines: Number.POSITIVE_INFINITY }, captionWidth).length;
  return wrapEvenly(caption, { width, lines }, captionWidth);
}

function roomFor(share: number): number {
  return SAFE_SHARE / (CAPTION_SIZE * share);
}

function signWidth(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (INVISIBLE.test(sign)) return 0;
  // An accent makes no letter wider.
  const plain = ACCENTED.test(sign) ? (sign.normalize("NFD").codePointAt(0) ?? code) : code;
  return (ASCII[plain - 0x20] ?? (WIDE.test(sign) ? 115 : 100)) / 100;
}

const INVISIBLE = /^(?:[\u200b-\u200f\u2060\ufeff]|\ufe0e|\ufe0f)$/;
const ACCENTED = /^[\u00c0-\u00ff]$/;
const WIDE = /^[\u0400-\u04ff№]$/;
/** Of our bold font, from the space to "~", in hundredths; Chinese characters are as wide as high. */
const ASCII = [
  ...[23, 37, 58, 59, 59, 97, 74, 33, 38, 38, 51, 59, 33, 37, 33, 39, 59, 59, 59, 59, 59, 59, 59, 59],
  ...[59, 59, 33, 33, 59, 59, 59, 52, 101, 65, 69, 66, 72, 62, 59, 72, 76, 33, 57, 69, 58, 86, 75, 77],
  ...[67, 77, 69, 63, 63, 75, 62, 92, 63, 58, 62, 38, 39, 38, 59, 57, 63, 60, 65, 53, 65, 59, 38, 60],
  ...[64, 31, 31, 61, 32, 97, 65, 63, 65, 65, 44, 50, 43, 64, 58, 87, 57, 58, 52, 38, 30, 38, 59],
];
