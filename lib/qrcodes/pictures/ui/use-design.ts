"use client";

import { useState } from "react";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { readStyleAction } from "@/lib/qrcodes/pictures/actions";
import type { SaidVerdict, SavedStyle } from "@/lib/qrcodes/pictures/types";
import { useStyleDraft } from "./use-style-draft";
import { useVerdict } from "./use-verdict";

type DesignOptions = {
  accountId: string;
  codeId: string;
  /** The saved style that the page begins with. */
  chosen: SavedStyle | null;
  plain: CodeStyle;
  /** Of the style that the page begins with; it takes a moment, and null says that it failed. */
  verdict: Promise<SaidVerdict | null>;
};

/** The style on the page: what it was made from, whether phones read it, and what an earlier visit left. */
export function useDesign({ accountId, codeId, chosen, plain, ...first }: DesignOptions) {
  const [saved, setSaved] = useState(chosen);
  const [style, setStyle] = useState(chosen?.style ?? plain);
  const { latest, judge } = useVerdict(accountId, codeId, first.verdict);
  const draft = useStyleDraft(`qrDesign.${accountId}.${codeId}`);

  const isOther = (next: CodeStyle, than: SavedStyle | null) =>
    JSON.stringify(next) !== JSON.stringify(than?.style ?? plain);
  const show = (next: CodeStyle, from: SavedStyle | null) => {
    setSaved(from);
    setStyle(next);
    judge(next);
    draft.keep(isOther(next, from) ? { styleId: from?.id ?? null, style: next } : null, from?.revision ?? 0);
  };
  return {
    saved,
    style,
    latest,
    judge,
    draft,
    isChanged: isOther(style, saved),
    change: (changes: Partial<CodeStyle>) => show({ ...style, ...changes }, saved),
    open: (opened: SavedStyle | null) => show(opened?.style ?? plain, opened),
    keepSaved: (kept: SavedStyle) => {
      setSaved(kept);
      draft.forget();
    },
    restore: async () => {
      if (!draft.storedDraft) return;
      const { values, revision } = draft.storedDraft;
      const id = values.styleId;
      const from = id === null ? null : await readStyleAction(accountId, { id }).catch(() => null);
      // By the version that it was made from: what somebody else has saved since is not overwritten.
      show(values.style, from?.ok ? { ...from.data, revision } : null);
      draft.take();
    },
  };
}

/** What every part of the designer takes: the style as it is, and what to change in it. */
export type StyleFieldsProps = { style: CodeStyle; onChange: (changes: Partial<CodeStyle>) => void };
