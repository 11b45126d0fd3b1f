"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { previewSheetAction } from "@/lib/qrcodes/printing/actions";
import type { Selection } from "@/lib/qrcodes/printing/schema";
import type { SheetPreview } from "@/lib/qrcodes/printing/types";
import { applyFailure } from "@/lib/ui/form-errors";
import type { SheetFormParts } from "./sheet-form-parts";

/** After the last change, in milliseconds: a number is typed digit by digit. */
const PAUSE = 400;

type PreviewState = {
  preview: SheetPreview | null;
  /** Why there is none of what is in the form now. */
  failure: ActionFailure | null;
  isLoading: boolean;
};

/** A page as the server lays it out, drawn anew after every change of the form. */
export function usePreview({
  accountId,
  selection,
  form,
}: Pick<SheetFormParts, "form"> & { accountId: string; selection: Selection }) {
  const [state, setState] = useState<PreviewState>({ preview: null, failure: null, isLoading: true });
  const asked = useRef({ number: 0, page: 0 });

  const load = async (page: number) => {
    const number = ++asked.current.number;
    asked.current.page = page;
    setState((before) => ({ ...before, isLoading: true }));
    const { styleId, sheet } = form.getValues();
    const result = await previewSheetAction(accountId, { selection, styleId, sheet, page }).catch(() => null);
    // Something was changed meanwhile: another answer is on its way.
    if (number !== asked.current.number) return;
    // What does not fit is said at its field, which need not be the one that was changed.
    if (result?.ok) form.clearErrors();
    else if (result?.code === "invalid") {
      await form.trigger();
      applyFailure(form, result, { focus: false });
    }
    setState((before) => ({
      preview: result?.ok ? result.data : before.preview,
      failure: result?.ok ? null : (result ?? { ok: false, code: "failed", message: "" }),
      isLoading: false,
    }));
  };
  const loadAgain = useEffectEvent(() => void load(asked.current.page));

  useEffect(() => {
    loadAgain();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => loadAgain(), PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);

  return { ...state, showPage: (page: number) => void load(page) };
}
