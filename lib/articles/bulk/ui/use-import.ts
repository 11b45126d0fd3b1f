"use client";

import { useEffect, useRef, useState } from "react";
import { labelArticlesAction } from "@/lib/articles/actions";
import { LIMITS } from "@/lib/articles/limits";
import { createWrittenAction } from "@/lib/articles/writing/actions";
import { fillFromHead } from "@/lib/articles/writing/files/head-values";
import type { OpenedText } from "@/lib/articles/writing/files/opened-text";
import { type LostPicture, takeFilePictures } from "@/lib/articles/writing/ui/take-file-pictures";
import type { ActionFailure } from "@/lib/platform/action";
import { useActionCall } from "@/lib/ui/use-action-call";
import type { FoundFiles } from "./import-files";

export type ImportedText =
  | { step: "waiting" | "working" }
  | {
      step: "added";
      id: string;
      lost: LostPicture[];
      /** Why it did not get its labels; null when it has all that were wanted. */
      unlabelled: string | null;
    }
  | { step: "failed"; reason: string };

export type ImportWishes = { folder: string; labels: string[] };

/** Adds texts one after the other, each with its pictures; by path, what has become of each. */
export function useImport(accountId: string, { texts, pictures }: FoundFiles) {
  const { call } = useActionCall();
  const [states, setStates] = useState<ReadonlyMap<string, ImportedText>>(new Map());
  const [isRunning, setIsRunning] = useState(false);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const tell = (path: string, state: ImportedText) => setStates((all) => new Map(all).set(path, state));

  const add = async (path: string, opened: OpenedText, wishes: ImportWishes, signal: AbortSignal) => {
    tell(path, { step: "working" });
    const { body, lost } = await takeFilePictures(opened, {
      ...{ accountId, beside: pictures, path, signal },
      onProgress: () => {},
    });
    if (signal.aborted) return tell(path, { step: "waiting" });
    const folder = (wishes.folder || opened.folder).trim().slice(0, LIMITS.folder);
    const values = { ...fillFromHead(NO_WORDS, opened), body, folder };
    const result = await call(() => createWrittenAction(accountId, values));
    if (!result.ok) return tell(path, { step: "failed", reason: sayWhy(result) });
    const { id } = result.data;
    const labels = [...new Set([...wishes.labels, ...opened.labels])].map((label) =>
      label.slice(0, LIMITS.label),
    );
    const wish = { ids: [id], add: labels.slice(0, LIMITS.labels), remove: [] };
    const labelled = labels.length === 0 ? null : await call(() => labelArticlesAction(accountId, wish));
    // The article is there whether its labels are or not.
    tell(path, { step: "added", id, lost, unlabelled: labelled?.ok === false ? labelled.message : null });
  };

  return {
    states,
    isRunning,
    stop: () => controller.current?.abort(),
    async run(paths: readonly string[], wishes: ImportWishes) {
      controller.current = new AbortController();
      const { signal } = controller.current;
      setIsRunning(true);
      for (const path of paths) tell(path, { step: "waiting" });
      for (const text of texts) {
        if (signal.aborted) break;
        if (paths.includes(text.path) && "opened" in text) await add(text.path, text.opened, wishes, signal);
      }
      setIsRunning(false);
    },
  };
}

/** Nothing on this page is marked: what is wrong with a field is said itself. */
function sayWhy({ message, fieldErrors = {} }: ActionFailure): string {
  const [why = message] = Object.values(fieldErrors);
  return why;
}

const NO_WORDS = { title: "", author: "", digest: "", sourceUrl: "" };
