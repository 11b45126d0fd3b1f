import { expect, it } from "vitest";
import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import { db } from "@/lib/platform/db/db";
import { daysBetween } from "@/lib/platform/periods";
import { makeAccount } from "@/lib/testing/factories";
import { SMALL, topCodes } from "./ranking";
import { readSpans } from "./read-spans";
import { monthOf } from "./spans";
import { RANKINGS } from "./types";

const CODES = 500;
/** Days before and after a whole month, each a span of its own: more rows than are simply added up. */
const PERIOD = { from: "2026-08-02", to: "2026-10-30" };
/** Scans on days around the period keep its first and last month from counting as whole ones. */
const AROUND = ["2026-08-01", "2026-10-31"];
const DAYS = daysBetween(PERIOD.from, PERIOD.to);
const TABLE: CounterTable = {
  name: "QrDay",
  key: { accountId: "text", scope: "text", day: "text" },
  given: { kind: "text" },
  counters: ["scans", "follows", "lost"],
};

it("ranks many codes as adding everything up does, without reading everything", async () => {
  const { id: accountId } = await makeAccount();
  const rows = DAYS.flatMap((day, number) =>
    Array.from({ length: CODES }, (_, code) => {
      // A few codes bring most, and each day is a little different.
      const scans = Math.floor(5000 / (code + 3)) + (((number * CODES + code) * 7919) % 11);
      const follows = Math.floor(scans / 2);
      return { accountId, ...codeRow(code), day, scans, follows, lost: (code * 3) % (follows + 1) };
    }),
  );
  await addToCounters(db, TABLE, rows);
  await addToCounters(db, TABLE, addUp(rows, monthOf));
  await db.qrDay.createMany({
    data: [...DAYS, ...AROUND].map((day) => ({ accountId, scope: "all", kind: "all", day })),
  });
  const spans = await readSpans(accountId, PERIOD);
  expect(spans).toContain("M2026-09");
  expect(spans.length * CODES).toBeGreaterThan(SMALL);

  const sums = addUp(rows, () => "");
  for (const sort of RANKINGS)
    for (const skip of [0, 20]) {
      const page = await topCodes(accountId, PERIOD, { sort, take: 10, skip });
      const best = sums
        .map(({ scans, follows, lost }) => ({ scans, follows, stillFollowing: follows - lost })[sort])
        .sort((a, b) => b - a);
      expect(page.map((code) => code[sort])).toEqual(best.slice(skip, skip + 10));
    }
});

type Row = { accountId: string; scope: string; kind: string; day: string } & Record<Counter, number>;
type Counter = "scans" | "follows" | "lost";

function codeRow(code: number) {
  return { scope: `code:c${code}`, kind: "code" };
}

function addUp(rows: readonly Row[], spanOf: (day: string) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const day = spanOf(row.day);
    const sum = sums.get(`${row.scope} ${day}`) ?? { ...row, day, scans: 0, follows: 0, lost: 0 };
    sum.scans += row.scans;
    sum.follows += row.follows;
    sum.lost += row.lost;
    sums.set(`${row.scope} ${day}`, sum);
  }
  return [...sums.values()];
}
