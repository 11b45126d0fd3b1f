"use client";

import { useState } from "react";
import { readWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { WrittenState } from "@/lib/articles/writing/types";
import type { KeptDocument, SendingAnswer } from "@/lib/ui/draft-sender";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { useDraftSaving } from "@/lib/ui/use-draft-saving";

export type ArticleSaving = ReturnType<typeof useArticleSaving>;

type ArticleSavingOptions = {
  accountId: string;
  articleId: string;
  draft: WrittenState;
  /** What is on the screen. */
  values: WrittenValues;
  /** What an earlier visit could not save is back. */
  onFound: (values: WrittenValues) => void;
};

/** Saves an article at each pause in writing; see useDraftSaving. */
export function useArticleSaving({ accountId, articleId, draft, values, onFound }: ArticleSavingOptions) {
  const [savedAt, setSavedAt] = useState(draft.changedAt);
  const saving = useDraftSaving<WrittenValues, WrittenState>({
    name: `writing.${accountId}.${articleId}`,
    draft,
    document: values,
    send: (document, revision) =>
      sendArticle(accountId, { ...document, id: articleId, revision }, setSavedAt),
    readKept: readKeptArticle,
    onFound,
  });
  return { ...saving, savedAt };
}

type Sent = Parameters<typeof saveWrittenAction>[1];

/** Sends the article once. Where somebody else was faster, theirs comes back. */
async function sendArticle(
  accountId: string,
  sent: Sent,
  onSaved: (savedAt: Date) => void,
): Promise<SendingAnswer<WrittenValues, WrittenState>> {
  // What this browser keeps of a long article was written a moment ago: typing goes between that and sending it.
  await new Promise((resolve) => setTimeout(resolve));
  try {
    // It runs by itself: somebody who has put the sign-in off is left alone.
    const result = await whileSignedIn(() => saveWrittenAction(accountId, sent), { isByItself: true });
    if (result.ok) {
      onSaved(result.data.savedAt);
      return { type: "saved", revision: result.data.revision };
    }
    if (result.code === "signed-out") return { type: "signed-out" };
    if (result.code !== "conflict") return { type: "refused" };
    const now = await readWrittenAction(accountId, { id: sent.id });
    if (!now.ok || !now.data) return { type: "refused" };
    const { values, revision, changedBy, changedAt } = now.data;
    return { type: "conflict", theirs: { document: values, revision, changedBy, changedAt } };
  } catch {
    // The network is gone; whoever calls tries again.
    return { type: "unanswered" };
  }
}

async function readKeptArticle(kept: unknown): Promise<KeptDocument<WrittenValues> | null> {
  const { keptWrittenSchema } = await import("@/lib/articles/writing/schema");
  return keptWrittenSchema.safeParse(kept).data ?? null;
}
