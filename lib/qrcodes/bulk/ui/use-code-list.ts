"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import { checkNamesAction, checkScenesAction } from "@/lib/qrcodes/bulk/actions";
import { sceneOf } from "@/lib/qrcodes/bulk/checks";
import type { LineField } from "@/lib/qrcodes/bulk/columns";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import type { CodeList, Line } from "@/lib/qrcodes/bulk/types";
import { checkScene } from "@/lib/qrcodes/checks";
import type { SceneKind } from "@/lib/qrcodes/types";
import {
  type CellPlace,
  findFirstWrong,
  findProblems,
  type ListTerms,
  type ProblemsByLine,
  partErrors,
  withoutCell,
} from "./list-problems";
import { useListSource } from "./use-list-source";

/** After the last key, before the server is asked. */
const PAUSE_MS = 500;
const LINES_A_PAGE = 25;
/** Before there is one. */
export const NO_LIST: CodeList = { lines: [], unknown: [], leftOut: 0, notes: [], columns: [] };
const NO_PROBLEMS: ProblemsByLine = new Map();

type CodeListOptions = {
  accountId: string;
  sceneKind: SceneKind;
  labels: readonly string[];
  /** Another list is there: what was said of the old one is over. */
  onTaken: () => void;
};

/** The list of a batch while it is mended, in the table or as text, and what is wrong with it. */
export function useCodeList({ accountId, sceneKind, labels, onTaken }: CodeListOptions) {
  const locale = useLocale();
  const { takenScenes, checkScenes } = useTakenScenes(accountId);
  const { usedNames, checkNames } = useUsedNames(accountId);
  const { list, problems, replace, edit, remove, refuse } = useLines({
    locale,
    sceneKind,
    labels,
    takenScenes,
  });
  const { lines } = list;
  const checkLater = useDebouncedCallback(() => void checkScenes(lines), PAUSE_MS);
  const view = useListView(lines, problems);
  const firstWrong = findFirstWrong(lines, problems);
  const source = useListSource(list, (other) => {
    replace(other);
    void checkScenes(other.lines);
    void checkNames(other.lines);
    view.reset();
    onTaken();
  });
  return {
    ...source,
    list,
    problems,
    /** Names that codes of the account have already. */
    usedNames,
    /** The first cell that needs a change, if any. */
    firstWrong,
    view,
    edit(line: number, field: LineField, written: string) {
      edit({ line, field }, written);
      if (field === "scene") checkLater();
    },
    remove,
    /** @returns whether a line needs a change */
    seekFirstWrong(): boolean {
      if (firstWrong) view.seek(firstWrong);
      return firstWrong !== null;
    },
    /** Puts the server's words on their lines and brings the first before the reader. @returns the failure without them */
    hear(failure: ActionFailure): ActionFailure {
      const { ofLines, rest } = partErrors(failure.fieldErrors ?? {});
      refuse(ofLines);
      const wrong = findFirstWrong(lines, ofLines);
      if (wrong) view.seek(wrong);
      return { ...failure, fieldErrors: rest };
    },
  };
}

/** Whoever changes a cell has seen what was wrong with it; and with its line, if that was longer than the others. */
function withCell({ line, values, faults = {} }: Line, field: LineField, written: string): Line {
  const others: NonNullable<Line["faults"]> = { ...faults, [field]: undefined };
  const { name, ...rest } = others;
  return {
    line,
    values: { ...values, [field]: written },
    faults: name === "extraCells" ? rest : others,
  };
}

/** The lines, and what the checks, the scenes in use and the server have against them. */
function useLines({ locale, sceneKind, labels, takenScenes }: Omit<ListTerms, "refused">) {
  const [list, setList] = useState(NO_LIST);
  const [refused, setRefused] = useState(NO_PROBLEMS);
  const { lines } = list;
  const problems = useMemo(
    () => findProblems(lines, { locale, sceneKind, labels, takenScenes, refused }),
    [lines, locale, sceneKind, labels, takenScenes, refused],
  );
  const setLines = (change: (lines: Line[]) => Line[]) =>
    setList((before) => ({ ...before, lines: change(before.lines) }));
  return {
    list,
    problems,
    refuse: setRefused,
    /** What was said of the old list is forgotten. */
    replace(other: CodeList) {
      setList(other);
      setRefused(NO_PROBLEMS);
    },
    edit({ line, field }: CellPlace, written: string) {
      setLines((all) => all.map((one) => (one.line === line ? withCell(one, field, written) : one)));
      setRefused((before) => withoutCell(before, { line, field }));
    },
    remove(line: number) {
      setLines((all) => all.filter((one) => one.line !== line));
      setRefused((before) => new Map([...before].filter(([number]) => number !== line)));
    },
  };
}

/** Which lines of the list are on the screen, a page of all or of those that need a change, and which cell is sought. */
function useListView(lines: readonly Line[], problems: ProblemsByLine) {
  const [page, setPage] = useState(1);
  // Those of the moment: a line does not vanish under the hand that mends it.
  const [wrongOnes, setWrongOnes] = useState<ReadonlySet<number> | null>(null);
  const [sought, setSought] = useState<CellPlace | null>(null);
  const chosenLines = wrongOnes ? lines.filter(({ line }) => wrongOnes.has(line)) : lines;
  const pages = Math.max(1, Math.ceil(chosenLines.length / LINES_A_PAGE));
  const current = Math.min(page, pages);
  return {
    pages,
    current,
    setPage,
    sought,
    shown: chosenLines.slice((current - 1) * LINES_A_PAGE, current * LINES_A_PAGE),
    isOnlyWrong: wrongOnes !== null,
    showOnlyWrong(isOnlyWrong: boolean) {
      setWrongOnes(isOnlyWrong ? new Set(problems.keys()) : null);
      setPage(1);
    },
    /** Brings a cell before the reader. */
    seek(place: CellPlace) {
      const isAmongWrong = wrongOnes?.has(place.line) ?? false;
      const among = isAmongWrong ? chosenLines : lines;
      if (!isAmongWrong) setWrongOnes(null);
      setPage(Math.floor(among.findIndex(({ line }) => line === place.line) / LINES_A_PAGE) + 1);
      setSought({ ...place });
    },
    /** For another list. */
    reset() {
      setPage(1);
      setWrongOnes(null);
      setSought(null);
    },
  };
}

/** Has the server say which scenes of a list are in use; each is asked about once. */
function useTakenScenes(accountId: string) {
  const [takenScenes, setTakenScenes] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const checkScenes = async (lines: readonly Line[]) => {
    const scenes = scenesOf(lines)
      .filter((scene) => !asked.current.has(scene))
      .slice(0, MAX_LINES);
    if (scenes.length === 0) return;
    for (const scene of scenes) asked.current.add(scene);
    const result = await checkScenesAction(accountId, { scenes }).catch(() => null);
    if (result?.ok) {
      const taken = result.data.map(({ scene, problem }) => [scene, problem] as const);
      setTakenScenes((before) => new Map([...before, ...taken]));
    }
    // They are asked about with the next change; and whoever starts the batch is told in any case.
    else for (const scene of scenes) asked.current.delete(scene);
  };
  return { takenScenes, checkScenes };
}

/** Has the server say which names of a list codes have already. No fault, but seldom meant. */
function useUsedNames(accountId: string) {
  const [usedNames, setUsedNames] = useState<ReadonlySet<string>>(new Set());
  const checkNames = async (lines: readonly Line[]) => {
    const names = [...new Set(lines.flatMap(({ values: { name } }) => name || []))];
    if (names.length === 0) return;
    const result = await checkNamesAction(accountId, { names }).catch(() => null);
    if (result?.ok) setUsedNames(new Set(result.data));
  };
  return { usedNames, checkNames };
}

/** What WeChat would be asked for, whether scenes are to be text or numbers: that may still be changed. */
function scenesOf(lines: readonly Line[]): string[] {
  const scenes = lines.flatMap(({ values }) => [sceneOf(values, "text"), sceneOf(values, "number")]);
  return [...new Set(scenes)].filter((scene) => scene !== "" && checkScene(scene) === null);
}
