"use client";

import { useEffect, useRef, useState } from "react";
import type { CodeList } from "@/lib/qrcodes/bulk/types";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import { readCodeDraft } from "@/lib/qrcodes/ui/code-values";
import type { CodeForm } from "@/lib/qrcodes/ui/use-code-form";
import { readDraft, removeDraft, type StoredDraft, startDraftWriting } from "@/lib/ui/draft-storage";

type Draft = { values: QrCodeValues; list: CodeList };

/** Keeps the list and the settings in this browser, so that neither a reload nor a crash loses them. */
export function useBatchDraft(accountId: string, form: CodeForm, list: CodeList) {
  const name = `qrBatch.${accountId}`;
  const [found, setFound] = useState<StoredDraft<Draft> | null>(null);
  // Another window may be at a batch too.
  const mine = useRef(new Set<number>());

  // After the first rendering, for the server knows no drafts.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(name, readBatchDraft).then((draft) => isCurrent && setFound(draft));
    return () => {
      isCurrent = false;
    };
  }, [name]);

  useEffect(() => {
    if (list.lines.length === 0) return;
    const writing = startDraftWriting(name, (savedAt) => mine.current.add(savedAt));
    const write = () => writing.soon(() => ({ revision: 0, values: { values: form.getValues(), list } }));
    write();
    const stop = form.subscribe({ formState: { values: true }, callback: write });
    return () => {
      writing.end();
      stop();
    };
  }, [name, form, list]);

  return {
    found,
    take: () => {
      if (found) mine.current.add(found.savedAt);
      setFound(null);
    },
    forget: () => {
      if (found) mine.current.add(found.savedAt);
      removeDraft(name, mine.current);
      setFound(null);
    },
  };
}

async function readBatchDraft(stored: unknown): Promise<Draft | null> {
  const { codeListSchema } = await import("@/lib/qrcodes/bulk/schema");
  if (typeof stored !== "object" || stored === null) return null;
  const values = await readCodeDraft(Reflect.get(stored, "values"));
  const list = codeListSchema.safeParse(Reflect.get(stored, "list")).data;
  return values && list ? { values, list } : null;
}
