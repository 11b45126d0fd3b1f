"use client";

import { useCallback, useRef, useState } from "react";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { useArticleSaving } from "./use-article-saving";
import type { WritePageProps } from "./write-page-props";

export type ArticleEditing = ReturnType<typeof useArticleValues>;

/** What is written, and whether it is safe. What is in `values` can always be saved: fields check before they hand over. */
export function useArticleValues({ accountId, articleId, draft }: WritePageProps) {
  const t = useMessages(writingMessages);
  const [values, setValues] = useState(draft.document);
  const latest = useRef(values);
  // The same functions for as long as the page is open: what is large on it is drawn anew only when the article changes.
  const replace = useCallback((next: WrittenValues) => {
    latest.current = next;
    setValues(next);
  }, []);
  const saving = useArticleSaving({
    accountId,
    articleId,
    draft,
    values,
    onFound: (found) => {
      replace(found);
      notifyDone(t.save.restored);
    },
  });
  const { sender } = saving;
  const change = useCallback(
    (changes: Partial<WrittenValues>) => {
      replace({ ...latest.current, ...changes });
      // The page may be going, and draws nothing any more.
      sender.show(latest.current);
    },
    [replace, sender],
  );
  const readLatest = useCallback(() => latest.current, []);
  useUnsavedChangesGuard(!["saved", "waiting", "saving"].includes(saving.status));
  return { values, change, replace, saving, latest: readLatest };
}
