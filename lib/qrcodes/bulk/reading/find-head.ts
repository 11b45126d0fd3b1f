import { type KnownColumns, type LineField, meaningOf } from "@/lib/qrcodes/bulk/columns";
import { MAX_COLUMNS } from "@/lib/qrcodes/bulk/limits";
import { type Grid, hasText } from "./table";

/** Titles and remarks above a head take fewer rows than this. */
const LOOKED_AT = 10;

/** The rows of a head, by their places: one, or two where groups of columns have a name too. */
export type Head = { first: number; last: number };

type Score = { sure: readonly LineField[]; meant: number };

/**
 * The head of a list, with titles above it or not: the first row that names columns which a list of codes has; or else
 * one whose names sound like them. Null: no row does.
 */
export function findHead(rows: Grid, known: KnownColumns): Head | null {
  const candidates = rows.slice(0, 3 * LOOKED_AT).flatMap((row, place) => (row.some(hasText) ? [place] : []));
  for (const isHead of [isKnownHead, isHeadByItsSound]) {
    for (const first of candidates.slice(0, LOOKED_AT)) {
      const head = [first + 1, first]
        .map((last) => ({ first, last }))
        .find((each) => isHead(rows, each, known));
      if (head) return head;
    }
  }
  return null;
}

/** The names of the columns: of two rows the lower one, unless it is empty there. */
export function titlesOf(rows: Grid, { first, last }: Head): string[] {
  const upper = rows[first] ?? [];
  const lower = rows[last] ?? [];
  const width = Math.min(MAX_COLUMNS, Math.max(upper.length, lower.length));
  return Array.from({ length: width }, (_, place) => (lower[place]?.trim() || upper[place]?.trim()) ?? "");
}

function isKnownHead(rows: Grid, head: Head, known: KnownColumns): boolean {
  const { sure } = score(titlesOf(rows, head), known);
  const isNamed = sure.includes("name") || sure.length > 1;
  if (head.first === head.last || !isNamed) return isNamed;
  // Two rows say more than the upper one, which says something; and the lower one has to be one of names, too.
  const upper = score(rows[head.first] ?? [], known);
  const lower = (rows[head.last] ?? []).filter(hasText);
  const isMore = upper.sure.length > 0 && sure.length > upper.sure.length;
  return isMore && score(lower, known).meant * 2 >= lower.length;
}

function isHeadByItsSound(rows: Grid, head: Head, known: KnownColumns): boolean {
  if (head.first !== head.last) return false;
  const titles = titlesOf(rows, head).filter(hasText);
  const { meant } = score(titles, known);
  return meant > 1 && meant * 2 >= titles.length && !titles.some((title) => /\d/.test(title));
}

function score(titles: readonly string[], known: KnownColumns): Score {
  const meanings = titles.map((title) => meaningOf(title, known)).filter((meaning) => meaning !== null);
  const sure = meanings.flatMap(({ field, isSure }) => (isSure && field !== null ? [field] : []));
  return { sure: [...new Set(sure)], meant: meanings.length };
}
