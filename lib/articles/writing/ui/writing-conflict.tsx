"use client";

import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { VersionConflict } from "@/lib/ui/version-conflict";
import type { ArticleEditing } from "./use-article-values";
import { useDifferences } from "./use-differences";

/** Somebody else saved meanwhile: what differs, and the choice. */
export function WritingConflict({ editing: { values, replace, saving } }: { editing: ArticleEditing }) {
  const t = useMessages(writingMessages);
  const { theirs, settle } = saving;
  const differencesOf = useDifferences();
  if (!theirs) return null;
  const choose = (isMine: boolean) => {
    settle({ document: theirs.document, revision: theirs.revision });
    // Mine goes on top of theirs: it is saved as the next change.
    if (!isMine) replace(theirs.document);
    notifyDone(t.conflict.merged);
  };
  return (
    <VersionConflict
      changedBy={theirs.changedBy}
      changedAt={theirs.changedAt}
      differences={differencesOf(values, theirs.document)}
      onKeepMine={() => choose(true)}
      onTakeTheirs={() => choose(false)}
    />
  );
}
