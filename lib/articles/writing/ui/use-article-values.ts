"use client";

import { useRef, useState } from "react";
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
  const replace = (next: WrittenValues) => {
    latest.current = next;
    setValues(next);
  };
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
  const change = (changes: Partial<WrittenValues>) => {
    replace({ ...latest.current, ...changes });
    // The page may be going, and draws nothing any more.
    saving.sender.show(latest.current);
  };
  useUnsavedChangesGuard(!["saved", "waiting", "saving"].includes(saving.status));
  return { values, change, replace, saving, latest: () => latest.current };
}
