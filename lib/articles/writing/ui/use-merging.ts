"use client";

import { useEffect, useEffectEvent } from "react";
import { mergeWritten } from "@/lib/articles/writing/merge-written";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "@/lib/ui/draft-storage";
import { notifyDone } from "@/lib/ui/notify";
import type { ArticleEditing } from "./use-article-values";
import type { useBodyHandover } from "./use-body-handover";

/** Puts two versions together where two people changed different things; the others are for somebody to choose from. */
export function useMerging(editing: ArticleEditing, handing: ReturnType<typeof useBodyHandover>): void {
  const t = useMessages(writingMessages).conflict;
  const { theirs } = editing.saving;
  const merge = useEffectEvent(() => {
    const { base } = editing.saving;
    // Of what an earlier visit left behind it is not known what it was typed into.
    if (!theirs || isSameValue(base.document, theirs.document)) return;
    // What is larger than an article may be is on the screen only: merging would write over it.
    if (!handing.flush()) return;
    const merged = mergeWritten(base.document, editing.latest(), theirs.document);
    if (!merged) return;
    editing.saving.settle({ document: theirs.document, revision: theirs.revision });
    handing.merge(merged.body);
    editing.change(merged);
    notifyDone(t.both(theirs.changedBy));
  });
  useEffect(() => {
    if (theirs) merge();
  }, [theirs]);
}
