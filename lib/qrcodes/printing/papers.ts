import type { PAPER_NAMES } from "./kinds";

export type PaperName = (typeof PAPER_NAMES)[number];

/** Lengths in millimetres, upright. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<PaperName, { width: number; height: number }>;

/** Labels on a page, in the middle of it: makers leave the same margin on opposite sides. */
export type LabelPaper = {
  /** As it stands on the box. */
  name: string;
  /** The sheet they come on; null: a roll for a label printer, where each label is a page of its own. */
  paper: PaperName | null;
  columns: number;
  rows: number;
  width: number;
  height: number;
  gapX: number;
  gapY: number;
};

const full = { gapX: 0, gapY: 0 };
const roll = { paper: null, columns: 1, rows: 1, ...full };

/** Common label papers by their makers' dimensions; other makers sell most of them under numbers of their own. */
export const LABEL_PAPERS = {
  l7160: sheet("Avery L7160", "a4", [3, 7], [63.5, 38.1], { gapX: 2.54, gapY: 0 }),
  l7163: sheet("Avery L7163", "a4", [2, 7], [99.1, 38.1], { gapX: 2.5, gapY: 0 }),
  l7165: sheet("Avery L7165", "a4", [2, 4], [99.1, 67.7], { gapX: 2.5, gapY: 0 }),
  z3474: sheet("Avery Zweckform 3474", "a4", [3, 8], [70, 37], full),
  z3475: sheet("Avery Zweckform 3475", "a4", [3, 8], [70, 36], full),
  z3425: sheet("Avery Zweckform 3425", "a4", [2, 5], [105, 57], full),
  z3427: sheet("Avery Zweckform 3427", "a4", [2, 4], [105, 74], full),
  us5160: sheet("Avery 5160", "letter", [3, 10], [66.675, 25.4], { gapX: 3.175, gapY: 0 }),
  us5163: sheet("Avery 5163", "letter", [2, 5], [101.6, 50.8], { gapX: 4.7625, gapY: 0 }),
  us3111: sheet("Avery 3111", "letter", [3, 3], [63.5, 63.5], { gapX: 4.7625, gapY: 12.7 }),
  roll40x30: { name: "", width: 40, height: 30, ...roll },
  roll50x30: { name: "", width: 50, height: 30, ...roll },
  roll60x40: { name: "", width: 60, height: 40, ...roll },
  roll50x50: { name: "", width: 50, height: 50, ...roll },
  roll70x50: { name: "", width: 70, height: 50, ...roll },
  roll100x100: { name: "", width: 100, height: 100, ...roll },
} as const satisfies Record<string, LabelPaper>;
export type LabelPaperName = keyof typeof LABEL_PAPERS;

/** By sheet, then by rolls. */
export const LABEL_PAPER_NAMES = [
  ...(["l7160", "l7163", "l7165", "z3474", "z3475", "z3425", "z3427"] as const),
  ...(["us5160", "us5163", "us3111"] as const),
  ...(["roll40x30", "roll50x30", "roll60x40", "roll50x50", "roll70x50", "roll100x100"] as const),
] as const satisfies readonly LabelPaperName[];

function sheet(
  name: string,
  paper: PaperName,
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  gaps: { gapX: number; gapY: number },
): LabelPaper {
  return { name, paper, columns, rows, width, height, ...gaps };
}
