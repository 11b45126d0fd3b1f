"use client";

import { useRef, useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { LINE_FIELDS } from "@/lib/qrcodes/bulk/columns";
import { type Match, readLines } from "@/lib/qrcodes/bulk/reading/match-columns";
import type { ListChoice } from "@/lib/qrcodes/bulk/reading/read-list";
import type { CodeList, Line } from "@/lib/qrcodes/bulk/types";
import { notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { newBatchMessages } from "./new-batch-messages";
import type { OpenList } from "./read-source";

/** What a list was read from, and the list as it was then; no source where a draft kept it. */
type FoundList = { list: CodeList | null; source: OpenList | null };

/**
 * Where the list of a batch comes from: a source, whose columns may have to be named first, or the list itself as text.
 *
 * @param list as it is now
 * @param onRead another list is to take its place
 */
export function useListSource(list: CodeList, onRead: (other: CodeList) => void) {
  const t = useMessages(newBatchMessages).sheets;
  const locale = useLocale();
  const confirm = useConfirm();
  const [found, setFound] = useState<FoundList>({ list: null, source: null });
  // A source whose columns somebody has to name.
  const [matching, setMatching] = useState<OpenList | null>(null);
  // The list as text, while it is changed there.
  const [text, setText] = useState<string | null>(null);
  const { readAgain, forget } = useReadAgain();
  const take = (other: CodeList, source: OpenList | null = null) => {
    forget();
    setFound({ list: other, source });
    setText(null);
    setMatching(null);
    onRead(other);
  };
  const read = (source: OpenList, match: Match) => {
    const other = readLines(source.table, match);
    take(text === null ? other : withFaults(other, list.lines), { ...source, match });
  };
  /** Takes the list where it says what its columns are, and has them named otherwise. */
  const open = (source: OpenList) => {
    if (source.isClear) read(source, source.match);
    else setMatching(source);
  };
  const mayBeLost = async ({ title, body, confirm: yes }: (typeof t)["question"]) =>
    list === found.list || (await confirm({ title, body, confirm: yes, isDangerous: true }));
  const { source } = found;
  return {
    source,
    matching,
    text,
    open,
    take,
    /** Says what the columns are of the source that waits for it. */
    match(match: Match) {
      if (matching) read(matching, match);
    },
    /** The source that waits, matched in another way. */
    setMatching,
    /** Reads the source that waits once more: another sheet, another separator. */
    async matchOther(choice: ListChoice) {
      if (matching) await readAgain(matching, choice, setMatching);
    },
    /** Back to where the source came from: the list that is there, or the field to paste into. */
    leaveMatching() {
      forget();
      if (list.lines.length === 0 || text !== null) setText(matching?.text ?? text ?? "");
      setMatching(null);
    },
    /** Reads another sheet of the workbook; what was edited is given up only after a question. */
    async chooseSheet(sheet: number) {
      if (source?.sheets && sheet !== source.sheets.chosen && (await mayBeLost(t.question)))
        await readAgain(source, { sheet }, open);
    },
    /** Shows again what the columns were taken for. */
    async matchAgain() {
      if (source && (await mayBeLost(t.columnsQuestion))) setMatching(source);
    },
    async writeAgain() {
      const { writeLines } = await import("@/lib/qrcodes/bulk/write-text");
      setText(writeLines(list.lines, locale));
    },
  };
}

/** Reads sources again, in another way. The last answer counts, and none after something else was done. */
function useReadAgain() {
  const { problems } = useMessages(newBatchMessages);
  const asked = useRef(0);
  return {
    async readAgain(source: OpenList, choice: ListChoice, use: (again: OpenList) => void) {
      asked.current += 1;
      const turn = asked.current;
      const again = await source.readAgain(choice);
      if (turn !== asked.current) return;
      if ("problem" in again) notifyFailure(problems[again.problem]);
      else use(again);
    },
    forget() {
      asked.current += 1;
    },
  };
}

/** What was wrong with lines before they were edited as text is still wrong with those that nobody has touched. */
function withFaults(list: CodeList, before: readonly Line[]): CodeList {
  const key = ({ values }: Line) => JSON.stringify(LINE_FIELDS.map((field) => values[field] || null));
  const faulty = new Map(before.flatMap((line) => (line.faults ? [[key(line), line.faults] as const] : [])));
  return {
    ...list,
    lines: list.lines.map((line) => ({ ...line, faults: line.faults ?? faulty.get(key(line)) })),
  };
}
