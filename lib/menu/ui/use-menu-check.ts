"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyFailure } from "@/lib/ui/notify";
import type { Blame, MenuButtonView } from "../types";

type Checks = typeof import("../check-menu-text");

/** Long enough not to complain about a word that is half typed. */
const PAUSE = 300;
const NONE: readonly MenuButtonView[] = [];

/**
 * What there is to say about the text a moment after the last key, and the last menu in it that had no mistake. It
 * says nothing before `load` was called: the schema is not loaded for those who only look.
 */
export function useMenuCheck(text: string, blame: Blame | null) {
  const locale = useLocale();
  const t = useMessages(uiMessages);
  const [checks, setChecks] = useState<Checks | null>(null);
  const [settled] = useDebouncedValue(text, PAUSE);
  const [preview, setPreview] = useState(NONE);
  // What WeChat said is about the text that it got, not about what became of it since.
  const blameOfThis = blame?.text === settled ? blame : null;
  const checked = useMemo(
    () => checks?.checkMenuText(settled, blameOfThis, locale) ?? null,
    [checks, settled, blameOfThis, locale],
  );
  if (checked?.buttons && checked.buttons !== preview) setPreview(checked.buttons);
  const isBlank = settled.trim() === "";

  /** @returns null where the network is gone, which has been said by then */
  const load = async (): Promise<Checks | null> => {
    try {
      const loaded = await import("../check-menu-text");
      setChecks(loaded);
      return loaded;
    } catch {
      notifyFailure(t.offline);
      return null;
    }
  };
  return {
    load,
    blame: blameOfThis,
    findings: isBlank ? null : (checked?.findings ?? null),
    preview: isBlank ? NONE : preview,
    isStale: !isBlank && preview.length > 0 && checked?.buttons === null,
  };
}
