"use client";

import { useMemo, useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import type { Locale } from "@/lib/platform/i18n/locale";
import { checkLines, findRepeatedNames, sceneOf } from "@/lib/qrcodes/bulk/checks";
import { LINE_FIELDS, type LineField } from "@/lib/qrcodes/bulk/columns";
import type { CodeList, Line } from "@/lib/qrcodes/bulk/types";
import type { SceneKind } from "@/lib/qrcodes/types";
import type { Place } from "./use-list-view";

/** What is wrong with the fields of a line, in the reader's language. */
export type ShownProblems = Partial<Record<LineField, string>>;

/** Before there is one. */
export const NO_LIST: CodeList = { lines: [], unknown: [], leftOut: 0 };
const NOTHING_SAID: ReadonlyMap<number, ShownProblems> = new Map();

type ListTerms = {
  locale: Locale;
  sceneKind: SceneKind;
  labels: readonly string[];
  /** What is to be said of scenes that are in use. */
  taken: ReadonlyMap<string, string>;
};

/** The lines while they are edited, and what is wrong with them: what the checks find and what the server said. */
export function useCodeList({ locale, sceneKind, labels, taken }: ListTerms) {
  const [list, setList] = useState(NO_LIST);
  const [said, setSaid] = useState(NOTHING_SAID);
  const { lines } = list;
  const problems = useMemo(() => {
    const found = new Map(said);
    const add = (line: number, words: ShownProblems) => found.set(line, { ...found.get(line), ...words });
    for (const { line, values } of lines) {
      const scene = taken.get(sceneOf(values, sceneKind));
      if (scene) add(line, { scene });
    }
    for (const [line, fields] of checkLines(lines, { sceneKind, labels })) {
      const words = Object.entries(fields).map(([field, text]) => [field, text[locale]] as const);
      add(line, Object.fromEntries(words));
    }
    return found;
  }, [lines, sceneKind, labels, taken, said, locale]);
  const repeated = useMemo(() => findRepeatedNames(lines), [lines]);
  const setLines = (change: (lines: Line[]) => Line[]) =>
    setList((before) => ({ ...before, lines: change(before.lines) }));
  return {
    list,
    problems,
    repeated,
    /** The first cell that needs a change, if any. */
    firstWrong: firstPlace(lines, problems),
    /** Takes another list; what was said of the old one is forgotten. */
    take(other: CodeList) {
      setList(other);
      setSaid(NOTHING_SAID);
    },
    edit(line: number, field: LineField, text: string) {
      setLines((all) =>
        all.map((one) => (one.line === line ? { line, values: { ...one.values, [field]: text } } : one)),
      );
      setSaid((before) => without(before, line, field));
    },
    remove(line: number) {
      setLines((all) => all.filter((one) => one.line !== line));
      setSaid((before) => new Map([...before].filter(([number]) => number !== line)));
    },
    /** Puts the server's words on their lines. @returns the failure without them, and the first of their cells */
    hear(failure: ActionFailure): { failure: ActionFailure; wrong: Place | null } {
      const { ofLines, rest } = partErrors(failure.fieldErrors ?? {});
      setSaid(ofLines);
      return { failure: { ...failure, fieldErrors: rest }, wrong: firstPlace(lines, ofLines) };
    },
  };
}

function firstPlace(lines: readonly Line[], problems: ReadonlyMap<number, ShownProblems>): Place | null {
  const line = lines.find(({ line }) => problems.has(line))?.line;
  if (line === undefined) return null;
  const field = LINE_FIELDS.find((each) => problems.get(line)?.[each] !== undefined);
  return field ? { line, field } : null;
}

function without(said: ReadonlyMap<number, ShownProblems>, line: number, field: LineField) {
  const { [field]: _, ...others } = said.get(line) ?? {};
  const left = new Map(said);
  if (Object.keys(others).length > 0) left.set(line, others);
  else left.delete(line);
  return left;
}

/** "lines.12.scene" is about the line with number 12. */
function partErrors(errors: Record<string, string>) {
  const ofLines = new Map<number, ShownProblems>();
  const rest: Record<string, string> = {};
  for (const [path, words] of Object.entries(errors)) {
    const [, line, field] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (line && field) ofLines.set(Number(line), { ...ofLines.get(Number(line)), [field]: words });
    else rest[path] = words;
  }
  return { ofLines, rest };
}
