"use client";

import { useEffect, useEffectEvent } from "react";
import { type Base, type DraftSender, type KeptDocument, startDocumentKeeping } from "./draft-sender";
import { readDraft, removeDraft, type StoredDraft } from "./draft-storage";

type KeptDocumentOptions<Document, Theirs extends Base<Document>> = {
  name: string;
  sender: DraftSender<Document, Theirs>;
  /** Gives back what is kept, or null when it is not of this form (any more). */
  read: (values: unknown) => Promise<KeptDocument<Document> | null>;
  /** An earlier visit left something behind. @returns whether it goes on from there; else it is dropped */
  onFound: (kept: StoredDraft<KeptDocument<Document>>) => boolean;
};

/** Looks for what an earlier visit could not save, and keeps what this one cannot. */
export function useKeptDocument<Document, Theirs extends Base<Document>>(
  options: KeptDocumentOptions<Document, Theirs>,
): void {
  const { name, sender } = options;
  const find = useEffectEvent(options.onFound);
  const read = useEffectEvent(options.read);
  useEffect(() => {
    let isCurrent = true;
    const keeping = startDocumentKeeping(name, sender);
    void readDraft(name, (values) => read(values)).then((kept) => {
      if (!isCurrent || !kept) return;
      if (find(kept)) keeping.adopt(kept);
      else removeDraft(name, new Set([kept.savedAt]));
    });
    return () => {
      isCurrent = false;
      keeping.end();
    };
  }, [name, sender]);
}
