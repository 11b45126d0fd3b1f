/** Sheets of paper; lengths in millimetres, upright. Labels come on papers of their own. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
} as const;
export const PAPER_NAMES = namesOf(PAPERS);

/** Labels on a page, in the middle of it: makers leave the same margin on opposite sides. */
export type LabelPaper = {
  /** As it stands on the box. */
  name: string;
  /** The sheet they come on; null: a roll for a label printer, where each label is a page of its own. */
  paper: keyof typeof PAPERS | null;
  columns: number;
  rows: number;
  width: number;
  height: number;
  gapX: number;
  gapY: number;
};

const NO_GAPS = { gapX: 0, gapY: 0 };

/** Common label papers by their makers' dimensions; other makers sell most of them under numbers of their own. */
export const LABEL_PAPERS = {
  l7160: sheet("Avery L7160", "a4", [3, 7], [63.5, 38.1], { gapX: 2.54, gapY: 0 }),
  l7163: sheet("Avery L7163", "a4", [2, 7], [99.1, 38.1], { gapX: 2.5, gapY: 0 }),
  l7165: sheet("Avery L7165", "a4", [2, 4], [99.1, 67.7], { gapX: 2.5, gapY: 0 }),
  z3474: sheet("Avery Zweckform 3474", "a4", [3, 8], [70, 37]),
  z3475: sheet("Avery Zweckform 3475", "a4", [3, 8], [70, 36]),
  z3425: sheet("Avery Zweckform 3425", "a4", [2, 5], [105, 57]),
  z3427: sheet("Avery Zweckform 3427", "a4", [2, 4], [105, 74]),
  us5160: sheet("Avery 5160", "letter", [3, 10], [66.675, 25.4], { gapX: 3.175, gapY: 0 }),
  us5163: sheet("Avery 5163", "letter", [2, 5], [101.6, 50.8], { gapX: 4.7625, gapY: 0 }),
  us3111: sheet("Avery 3111", "letter", [3, 3], [63.5, 63.5], { gapX: 4.7625, gapY: 12.7 }),
  roll40x30: roll(40, 30),
  roll50x30: roll(50, 30),
  roll60x40: roll(60, 40),
  roll50x50: roll(50, 50),
  roll70x50: roll(70, 50),
  roll100x100: roll(100, 100),
};
export const LABEL_PAPER_NAMES = namesOf(LABEL_PAPERS);

function sheet(
  name: string,
  paper: LabelPaper["paper"],
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  gaps = NO_GAPS,
): LabelPaper {
  return { name, paper, columns, rows, width, height, ...gaps };
}

function roll(width: number, height: number): LabelPaper {
  return { name: "", paper: null, columns: 1, rows: 1, width, height, ...NO_GAPS };
}

/** In the order of the table, which is the one that people choose in. */
function namesOf<Name extends string>(table: Record<Name, unknown>): Name[] {
  return Object.keys(table).filter((name): name is Name => name in table);
}
