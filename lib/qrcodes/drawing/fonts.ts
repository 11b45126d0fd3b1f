import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";
import { z } from "zod";
import type { Weight } from "./drawing";
import { unpackWoff } from "./woff";

/** A stretch of text whose letters are all in one font. */
export type Run = { font: LoadedFont; text: string };

export type LoadedFont = {
  /** Tells it from all other fonts. */
  key: string;
  /** The plain font, as a PDF takes it in. */
  bytes: Buffer;
  font: Font;
};

/** Stands for what no font has, emoji above all. */
const UNKNOWN = "〓";
/** Signs that only change their neighbours. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufe0e|\ufe0f|\ufeff/g;

/** Splits text by the fonts that have its letters: nearly always one, rare characters come from others. */
export function fontRuns(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const sign of text.replace(INVISIBLE, "")) {
    const ownFont = fontFor(sign, weight);
    const [font, text] = ownFont ? [ownFont, sign] : [mainFont(weight), UNKNOWN];
    const last = runs.at(-1);
    if (last?.font === font) last.text += text;
    else runs.push({ font, text });
  }
  return runs;
}

/** The signs of a text that cannot be drawn, each once. */
export function listUnknownSigns(text: string): string[] {
  return [...new Set(text.replace(INVISIBLE, ""))].filter((sign) => !fontFor(sign, 400));
}

/** How wide a text becomes, in the unit of its size. */
export function textWidth(text: string, weight: Weight, size: number): number {
  return fontRuns(text, weight).reduce(
    (width, run) => width + (run.font.font.layout(run.text).advanceWidth / run.font.font.unitsPerEm) * size,
    0,
  );
}

function fontFor(sign: string, weight: Weight): LoadedFont | null {
  const code = sign.codePointAt(0) ?? 0;
  const main = mainFont(weight);
  if (main.font.hasGlyphForCodePoint(code)) return main;
  const slice = rareRanges().find(({ from, to }) => from <= code && code <= to)?.slice;
  const rare = slice === undefined ? null : loadFont(slice, weight);
  return rare?.font.hasGlyphForCodePoint(code) ? rare : null;
}

function mainFont(weight: Weight): LoadedFont {
  return loadFont("chinese-simplified", weight);
}

const LOADED_FONTS = new Map<string, LoadedFont>();

function loadFont(slice: string, weight: Weight): LoadedFont {
  const key = `${slice}-${weight}`;
  const earlier = LOADED_FONTS.get(key);
  if (earlier) return earlier;
  const bytes = unpackWoff(readFileSync(inFontPackage(`files/noto-sans-sc-${key}-normal.woff`)));
  const font = create(bytes);
  if ("fonts" in font) throw new Error(`${key} is a collection, not a font`);
  const loadedFont = { key, bytes, font };
  LOADED_FONTS.set(key, loadedFont);
  return loadedFont;
}

type Range = { from: number; to: number; slice: string };
let ranges: Range[] | undefined;

/** Which part of the whole font has which characters; the package says it as style sheets do: "U+4e00-4e05,U+…". */
function rareRanges(): Range[] {
  ranges ??= Object.entries(
    slicesSchema.parse(JSON.parse(readFileSync(inFontPackage("unicode.json"), "utf8"))),
  ).flatMap(([slice, list]) =>
    list.split(",").map((range) => {
      const [from = "", to = from] = range.trim().slice(2).split("-");
      return {
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
        slice: slice.replace(/[[\]]/g, ""),
      };
    }),
  );
  return ranges;
}

const slicesSchema = z.record(z.string(), z.string());

function inFontPackage(file: string): string {
  return path.resolve("node_modules/@fontsource/noto-sans-sc", file);
}
