import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { findSentButtons } from "@/lib/menu/clicks/data";
import { db } from "@/lib/platform/db/db";
import { listed } from "@/lib/platform/db/in-list";
import { isOwnKey } from "@/lib/ui/say-button";
import { readSpans } from "./read-spans";
import type { Scope } from "./scopes";
import type { NextStep, NextSteps, Period } from "./types";

const STEPS_TO_SHOW = 20;

/** What those who scanned in a period did first afterwards, the most frequent first. */
export async function nextStepsOf(accountId: AccountId, scope: Scope, period: Period): Promise<NextSteps> {
  const spans = await readSpans(accountId, period);
  const listKind = async (kind: "tap" | "words") => {
    const rows = await db.$queryRaw`
      SELECT "what", sum("times") AS "times" FROM "QrNextStep"
      WHERE "accountId" = ${accountId} AND "scope" = ${scope} AND "day" IN (${listed(spans)}) AND "kind" = ${kind}
      GROUP BY "what" HAVING sum("times") > 0 ORDER BY 2 DESC, 1 LIMIT ${STEPS_TO_SHOW}`;
    return stepsSchema.parse(rows);
  };
  const [taps, words] = await Promise.all([listKind("tap"), listKind("words")]);
  return { taps: await named(accountId, taps), words };
}

const stepsSchema = z.array(z.object({ what: z.string(), times: z.coerce.number() }));

/** By the buttons' names, empty where no menu knows them; one may have sent one thing and then another. */
async function named(accountId: AccountId, taps: readonly NextStep[]): Promise<NextStep[]> {
  const buttons = await findSentButtons(
    accountId,
    taps.map(({ what }) => what),
  );
  const times = new Map<string, number>();
  for (const tap of taps) {
    const name = buttons.get(tap.what)?.name ?? (isOwnKey(tap.what) ? "" : tap.what);
    times.set(name, (times.get(name) ?? 0) + tap.times);
  }
  return [...times].map(([what, all]) => ({ what, times: all })).sort((a, b) => b.times - a.times);
}
