"use client";

import { useState } from "react";
import type { LineField } from "@/lib/qrcodes/bulk/columns";
import type { useCodeList } from "./use-code-list";

const PAGE = 25;

/** A cell of the list. */
export type Place = { line: number; field: LineField };

/** The id of a cell's element. */
export function cellId({ line, field }: Place): string {
  return `line-${line}-${field}`;
}

/** Which lines of the list are on the screen, a page of all or of those that need a change, and which cell is sought. */
export function useListView({ list: { lines }, problems }: ReturnType<typeof useCodeList>) {
  const [page, setPage] = useState(1);
  // Those of the moment: a line does not vanish under the hand that mends it.
  const [wrongOnes, setWrongOnes] = useState<ReadonlySet<number> | null>(null);
  const [sought, setSought] = useState<Place | null>(null);
  const chosen = wrongOnes ? lines.filter(({ line }) => wrongOnes.has(line)) : lines;
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
  const current = Math.min(page, pages);
  return {
    pages,
    current,
    setPage,
    sought,
    shown: chosen.slice((current - 1) * PAGE, current * PAGE),
    isOnlyWrong: wrongOnes !== null,
    showOnlyWrong(isOnlyWrong: boolean) {
      setWrongOnes(isOnlyWrong ? new Set(problems.keys()) : null);
      setPage(1);
    },
    /** Brings a cell before the reader. */
    seek(place: Place) {
      const isAmongWrong = wrongOnes?.has(place.line) ?? false;
      const among = isAmongWrong ? chosen : lines;
      if (!isAmongWrong) setWrongOnes(null);
      setPage(Math.floor(among.findIndex(({ line }) => line === place.line) / PAGE) + 1);
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
