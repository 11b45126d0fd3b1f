"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { judgeStyleAction } from "@/lib/qrcodes/pictures/actions";
import type { SaidVerdict } from "@/lib/qrcodes/pictures/types";

/** What is known of the style on the screen. */
export type ShownVerdict =
  | { state: "checking" | "failed" | "readable" }
  | { state: "warned"; warnings: string[] }
  | { state: "refused"; reason: string };

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
    if (!result) return setVerdict({ state: "failed" });
    setVerdict(result.ok ? verdictOf(result.data) : { state: "refused", reason: result.message });
  }, PAUSE);
  const judge = (style: CodeStyle) => {
    asked.current += 1;
    setVerdict({ state: "checking" });
    void ask(style);
  };
  return { verdict, judge };
}

function verdictOf(said: SaidVerdict): ShownVerdict {
  if (!said.ok) return { state: "refused", reason: said.reason };
  return said.warnings.length > 0 ? { state: "warned", warnings: said.warnings } : { state: "readable" };
}
