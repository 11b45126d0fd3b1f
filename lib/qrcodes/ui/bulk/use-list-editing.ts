"use client";

import { useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import type { CodeList } from "../../bulk/types";
import type { SceneKind } from "../../types";
import { useCodeList } from "./use-code-list";
import { useListView } from "./use-list-view";

type ListEditingOptions = {
  sceneKind: SceneKind;
  labels: readonly string[];
  /** Another list is there: what was said of the old one is over. */
  onTaken: () => void;
};

/** The list of a batch while it is mended, in the table or as text. */
export function useListEditing({ sceneKind, labels, onTaken }: ListEditingOptions) {
  const locale = useLocale();
  const codes = useCodeList({ locale, sceneKind, labels });
  const view = useListView(codes);
  // The list as text, while it is changed there.
  const [text, setText] = useState<string | null>(null);
  return {
    ...{ codes, view, text },
    take(list: CodeList) {
      codes.take(list);
      view.reset();
      setText(null);
      onTaken();
    },
    async writeAgain() {
      const { writeLines } = await import("../../bulk/write-text");
      setText(writeLines(codes.list.lines, locale));
    },
    /** @returns whether a line needs a change */
    seekFirstWrong(): boolean {
      if (codes.firstWrong) view.seek(codes.firstWrong);
      return codes.firstWrong !== null;
    },
    /** Takes what the server said of lines. @returns the failure without it */
    hear(failure: ActionFailure): ActionFailure {
      const heard = codes.hear(failure);
      if (heard.wrong) view.seek(heard.wrong);
      return heard.failure;
    },
  };
}
