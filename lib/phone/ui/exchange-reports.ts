"use client";

import type { ExchangeReport } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { fetchExchange } from "./phone-service";

/** An exchange is on record when its last delivery has ended: after three of 5 s at the latest. In milliseconds. */
const LONGEST = 20_000;
const LOOK_AGAIN = 700;

const reports = new Map<string, Promise<ActionResult<ExchangeReport> | null>>();

/**
 * The report of an exchange, waited for if it is still under way. What is on record does not change, so it is asked for
 * once; a failure is forgotten and asked for again the next time.
 */
export function exchangeReport(
  accountId: string,
  exchangeId: string,
): Promise<ActionResult<ExchangeReport> | null> {
  const key = `${accountId}/${exchangeId}`;
  const known = reports.get(key);
  if (known) return known;
  const report = waitForReport(accountId, exchangeId);
  reports.set(key, report);
  return report;
}

/** Forgets a report that failed, so that showing it anew asks again. */
export function forgetReport(accountId: string, exchangeId: string): void {
  reports.delete(`${accountId}/${exchangeId}`);
}

async function waitForReport(
  accountId: string,
  exchangeId: string,
): Promise<ActionResult<ExchangeReport> | null> {
  const until = Date.now() + LONGEST;
  for (;;) {
    const result = await fetchExchange(accountId, exchangeId);
    const isUnderWay = result?.ok === false && result.code === "not-found" && Date.now() < until;
    if (!isUnderWay) return result;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
