"use client";

import { useEffect, useRef, useState } from "react";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { readDraft, removeDraft, type StoredDraft, startDraftWriting } from "@/lib/ui/draft-storage";

/** A style that nobody has saved, and the saved one that it was made from. */
type StyleDraft = { styleId: string | null; style: CodeStyle };

/** Keeps an unsaved style in this browser, and offers it again on the next visit. */
export function useStyleDraft(name: string) {
  const [storedDraft, setStoredDraft] = useState<StoredDraft<StyleDraft> | null>(null);
  const writing = useRef<ReturnType<typeof startDraftWriting>>(null);

  // After the first rendering, for the server knows no drafts.
  useEffect(() => {
    let isCurrent = true;
    const started = startDraftWriting(name);
    writing.current = started;
    void readDraft(name, readStyleDraft).then((draft) => isCurrent && setStoredDraft(draft));
    return () => {
      isCurrent = false;
      started.end();
    };
  }, [name]);

  return {
    storedDraft,
    /** @param values null when nothing is unsaved any more */
    keep: (values: StyleDraft | null, revision: number) =>
      writing.current?.soon(values && (() => ({ revision, values }))),
    /** The offer is over, and so is the draft. */
    forget: () => {
      writing.current?.soon(null);
      removeDraft(name);
      setStoredDraft(null);
    },
    /** The draft is on the page now, where it is kept on. */
    take: () => setStoredDraft(null),
  };
}

async function readStyleDraft(values: unknown): Promise<StyleDraft | null> {
  if (typeof values !== "object" || values === null) return null;
  const { codeStyleSchema } = await import("@/lib/qrcodes/drawing/style");
  const styleId: unknown = Reflect.get(values, "styleId");
  const style = codeStyleSchema.safeParse(Reflect.get(values, "style")).data;
  return style ? { styleId: typeof styleId === "string" ? styleId : null, style } : null;
}
