"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { LineField } from "@/lib/qrcodes/bulk/columns";
import type { SceneKind } from "@/lib/qrcodes/types";
import { useConfirm } from "@/lib/ui/use-confirm";
import { newBatchMessages } from "./new-batch-messages";
import type { FoundList } from "./read-source";
import { NO_LIST, useCodeList } from "./use-code-list";
import { useListView } from "./use-list-view";
import { useTakenScenes } from "./use-taken-scenes";

/** After the last key, before the server is asked. */
const PAUSE = 500;

type ListEditingOptions = {
  accountId: string;
  sceneKind: SceneKind;
  labels: readonly string[];
  /** Another list is there: what was said of the old one is over. */
  onTaken: () => void;
};

/** The list of a batch while it is mended, in the table or as text. */
export function useListEditing({ accountId, sceneKind, labels, onTaken }: ListEditingOptions) {
  const t = useMessages(newBatchMessages).sheets;
  const locale = useLocale();
  const confirm = useConfirm();
  const scenes = useTakenScenes(accountId);
  const codes = useCodeList({ locale, sceneKind, labels, taken: scenes.taken });
  const checkLater = useDebouncedCallback(() => void scenes.check(codes.list.lines), PAUSE);
  const view = useListView(codes);
  // The list as text, while it is changed there.
  const [text, setText] = useState<string | null>(null);
  // As they were found: what was edited since is another list.
  const [found, setFound] = useState<FoundList>({ list: NO_LIST, sheets: null });
  const take = (taken: FoundList) => {
    setFound(taken);
    codes.take(taken.list);
    void scenes.check(taken.list.lines);
    view.reset();
    setText(null);
    onTaken();
  };
  return {
    codes,
    view,
    text,
    sheets: found.sheets,
    take,
    edit(line: number, field: LineField, written: string) {
      codes.edit(line, field, written);
      if (field === "scene") checkLater();
    },
    /** Reads another sheet of the workbook; what was edited is given up only after a question. */
    async chooseSheet(chosen: number) {
      const { sheets, list } = found;
      if (!sheets || chosen === sheets.chosen) return;
      const { title, body, confirm: yes } = t.question;
      const mayBeLost =
        codes.list === list || (await confirm({ title, body, confirm: yes, isDangerous: true }));
      if (mayBeLost) take({ list: sheets.read(chosen), sheets: { ...sheets, chosen } });
    },
    async writeAgain() {
      const { writeLines } = await import("@/lib/qrcodes/bulk/write-text");
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
