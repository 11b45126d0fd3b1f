"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { CodeStyle, Safety } from "@/lib/qrcodes/drawing/style";
import { judgeStyleAction } from "@/lib/qrcodes/pictures/actions";
import type { SaidVerdict } from "@/lib/qrcodes/pictures/types";

/** What is known of the style on the screen. */
export type ShownVerdict = Findings &
  (
    | { state: "checking" | "failed" | "readable" }
    | { state: "warned"; warnings: string[] }
    | { state: "refused"; reason: string }
  );

/** Null until they are known, and when there are none. */
type Findings = { safety: Safety | null; mended: Partial<CodeStyle> | null };

const NOTHING: Findings = { safety: null, mended: null };

const PAUSE = 250;

/** Has the server read each new style, once nobody has changed it for a moment. */
export function useVerdict(accountId: string, codeId: string, first: SaidVerdict) {
  const [verdict, setVerdict] = useState(verdictOf(first));
  const asked = useRef(0);
  const ask = useDebouncedCallback(async (style: CodeStyle) => {
    asked.current += 1;
    const number = asked.current;
    const result = await judgeStyleAction(accountId, { codeId, style }).catch(() => null);
    // An answer about an earlier style says nothing any more.
    if (number !== asked.current) return;
    if (!result) return setVerdict({ ...NOTHING, state: "failed" });
    setVerdict(result.ok ? verdictOf(result.data) : { ...NOTHING, state: "refused", reason: result.message });
  }, PAUSE);
  const judge = (style: CodeStyle) => {
    asked.current += 1;
    setVerdict({ ...NOTHING, state: "checking" });
    void ask(style);
  };
  return { verdict, judge };
}

function verdictOf(said: SaidVerdict): ShownVerdict {
  const { mended } = said;
  if (!said.ok) return { ...NOTHING, mended, state: "refused", reason: said.reason };
  const { safety, warnings } = said;
  return warnings.length > 0
    ? { safety, mended, state: "warned", warnings }
    : { safety, mended, state: "readable" };
}
