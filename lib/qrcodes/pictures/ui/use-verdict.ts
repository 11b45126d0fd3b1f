"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { use, useDeferredValue, useState } from "react";
import type { CodeStyle, Safety } from "@/lib/qrcodes/drawing/style";
import { judgeStyleAction } from "@/lib/qrcodes/pictures/actions";
import type { SaidVerdict } from "@/lib/qrcodes/pictures/types";

/** What is known of a style. */
export type ShownVerdict = Findings &
  (
    | { state: "failed" | "readable" }
    | { state: "warned"; warnings: string[] }
    | { state: "refused"; reason: string }
  );

/** Null when there are none. */
type Findings = { safety: Safety | null; mended: Partial<CodeStyle> | null };

/** The latest verdict, null before the first; `isStale`: of an earlier style than the one on the screen. */
export type LatestVerdict = { verdict: ShownVerdict | null; isStale: boolean };

const NOTHING: Findings = { safety: null, mended: null };
const FAILED: ShownVerdict = { ...NOTHING, state: "failed" };

const PAUSE_MS = 250;

/**
 * Has the server read each new style, once nobody has changed it for a moment. What was known before is there until the
 * answer of the last question comes.
 */
export function useVerdict(accountId: string, codeId: string, first: Promise<SaidVerdict | null>) {
  const [answer, setAnswer] = useState(() => readFirst(first));
  const [isWaiting, setWaiting] = useState(false);
  // The page is rendered with what it has, and again in the background when the answer is there.
  const latestAnswer = useDeferredValue(answer, null);
  const ask = useDebouncedCallback((style: CodeStyle) => {
    setWaiting(false);
    setAnswer(judge(accountId, codeId, style));
  }, PAUSE_MS);
  const latest: LatestVerdict = {
    verdict: latestAnswer && use(latestAnswer),
    isStale: isWaiting || latestAnswer !== answer,
  };
  return {
    latest,
    judge: (style: CodeStyle) => {
      setWaiting(true);
      ask(style);
    },
  };
}

/** By awaiting it: what comes with a page from the server is no whole promise. */
async function readFirst(first: Promise<SaidVerdict | null>): Promise<ShownVerdict> {
  try {
    const said = await first;
    return said ? verdictOf(said) : FAILED;
  } catch {
    // The connection broke before it came.
    return FAILED;
  }
}

async function judge(accountId: string, codeId: string, style: CodeStyle): Promise<ShownVerdict> {
  const result = await judgeStyleAction(accountId, { codeId, style }).catch(() => null);
  if (!result) return FAILED;
  return result.ok ? verdictOf(result.data) : { ...NOTHING, state: "refused", reason: result.message };
}

function verdictOf(said: SaidVerdict): ShownVerdict {
  const { mended } = said;
  if (!said.ok) return { ...NOTHING, mended, state: "refused", reason: said.reason };
  const { safety, warnings } = said;
  return warnings.length > 0
    ? { safety, mended, state: "warned", warnings }
    : { safety, mended, state: "readable" };
}
