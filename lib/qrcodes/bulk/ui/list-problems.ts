import type { Locale } from "@/lib/platform/i18n/locale";
import { checkLines, sceneOf } from "@/lib/qrcodes/bulk/checks";
import { LINE_FIELDS, type LineField } from "@/lib/qrcodes/bulk/columns";
import type { Line } from "@/lib/qrcodes/bulk/types";
import type { SceneKind } from "@/lib/qrcodes/types";

/** What is wrong with the fields of a line, in the reader's language. */
export type ShownProblems = Partial<Record<LineField, string>>;
/** By the numbers of the lines. */
export type ProblemsByLine = ReadonlyMap<number, ShownProblems>;

/** A cell of the list. */
export type CellPlace = { line: number; field: LineField };

/** The id of a cell's element. */
export function cellId({ line, field }: CellPlace): string {
  return `line-${line}-${field}`;
}

export type ListTerms = {
  locale: Locale;
  sceneKind: SceneKind;
  labels: readonly string[];
  /** What is to be said of scenes that are in use. */
  takenScenes: ReadonlyMap<string, string>;
  /** What the server said of the lines. */
  refused: ProblemsByLine;
};

/** What is wrong with the lines; where several have a say about a field, the checks that run here have the last. */
export function findProblems(
  lines: readonly Line[],
  { locale, sceneKind, labels, takenScenes, refused }: ListTerms,
): ProblemsByLine {
  const problems = new Map(refused);
  const add = (line: number, words: ShownProblems) => problems.set(line, { ...problems.get(line), ...words });
  for (const { line, values } of lines) {
    const scene = takenScenes.get(sceneOf(values, sceneKind));
    if (scene) add(line, { scene });
  }
  for (const [line, fields] of checkLines(lines, { sceneKind, labels })) {
    const words = Object.entries(fields).map(([field, text]) => [field, text[locale]] as const);
    add(line, Object.fromEntries(words));
  }
  return problems;
}

/** The first cell that needs a change, if any. */
export function findFirstWrong(lines: readonly Line[], problems: ProblemsByLine): CellPlace | null {
  const line = lines.find(({ line }) => problems.has(line))?.line;
  if (line === undefined) return null;
  const field = LINE_FIELDS.find((each) => problems.get(line)?.[each] !== undefined);
  return field ? { line, field } : null;
}

/** What is left of the problems when a cell was changed. */
export function withoutCell(problems: ProblemsByLine, { line, field }: CellPlace): ProblemsByLine {
  const { [field]: _, ...others } = problems.get(line) ?? {};
  const left = new Map(problems);
  if (Object.keys(others).length > 0) left.set(line, others);
  else left.delete(line);
  return left;
}

/** Parts what the server said of lines ("lines.12.scene" is about the line with number 12) from the rest. */
export function partErrors(errors: Readonly<Record<string, string>>): {
  ofLines: ProblemsByLine;
  rest: Record<string, string>;
} {
  const ofLines = new Map<number, ShownProblems>();
  const rest: Record<string, string> = {};
  for (const [path, words] of Object.entries(errors)) {
    const [, line, field] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (line && field) ofLines.set(Number(line), { ...ofLines.get(Number(line)), [field]: words });
    else rest[path] = words;
  }
  return { ofLines, rest };
}
