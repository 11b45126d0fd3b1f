import { fieldOfColumn } from "@/lib/qrcodes/bulk/columns";
import { splitCells } from "./split-cells";
import { type Grid, hasText } from "./table";

/** What may part cells, the likelier ones first; the empty one is for texts with one cell a line. */
export const SEPARATORS = ["\t", ",", ";", "|", "，", ""] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So many rows are looked at. */
const LOOKED_AT = 200;
/** A head stands among so many rows. */
const ROWS_BEFORE_HEAD = 10;
/** Fewer rows of the same length are chance. */
const LEAST_SHARE = 0.5;
/** So many rows of the same length contradict a head of one column. */
const PLAIN_SHARE = 0.9;

type Evidence = {
  separator: Separator;
  known: number;
  share: number;
  width: number;
  ownShare: number;
  isEmpty: boolean;
};

/**
 * What parts the cells of a text: what makes a known head of most columns, whose rows are no longer than it; or else what
 * gives the same number of columns in most rows, outside quotation marks. A stray character here and there does neither.
 */
export function findSeparator(text: string): Separator {
  const evidence = SEPARATORS.map((separator) =>
    weigh(separator, splitCells(text, separator, LOOKED_AT).rows),
  );
  const byHead = best(
    evidence.filter(({ known }) => known > 0),
    ({ known, share }) => known + share,
  );
  const byWidth = best(
    evidence.filter(({ width, ownShare }) => width > 1 && ownShare >= LEAST_SHARE),
    ({ ownShare }) => ownShare,
  );
  if (byHead && (byHead.width > 1 || byHead.known > 1 || !byWidth || byWidth.ownShare < PLAIN_SHARE))
    return byHead.separator;
  return byWidth?.separator ?? evidence.find(({ isEmpty }) => isEmpty)?.separator ?? "";
}

/** The first with the highest weight. */
function best(all: readonly Evidence[], weightOf: (one: Evidence) => number): Evidence | null {
  return all.reduce<Evidence | null>(
    (first, one) => (first === null || weightOf(one) > weightOf(first) ? one : first),
    null,
  );
}

function weigh(separator: Separator, grid: Grid): Evidence {
  const rows = grid.filter((row) => row.some(hasText));
  const [width, ownShare] = mostFrequentWidth(rows);
  const counts = rows.slice(0, ROWS_BEFORE_HEAD).map(countKnown);
  const known = Math.max(0, ...counts);
  const head = counts.indexOf(known);
  const below = rows.slice(head + 1);
  const most = widthOf(rows[head] ?? []);
  const fitting = below.filter((row) => widthOf(row) <= most).length;
  return {
    separator,
    known,
    share: below.length === 0 ? 1 : fitting / below.length,
    width,
    ownShare,
    isEmpty: rows.length === 0,
  };
}

function countKnown(row: readonly string[]): number {
  return row.filter((cell) => fieldOfColumn(cell) !== null).length;
}

/** Empty cells at its end do not count. */
function widthOf(row: readonly string[]): number {
  return row.findLastIndex(hasText) + 1;
}

/** The number of columns that most rows have, and which part of the rows that is. */
export function mostFrequentWidth(rows: Grid): [width: number, share: number] {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return [width, rows.length === 0 ? 0 : count / rows.length];
}
