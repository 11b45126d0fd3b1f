import { expect, it } from "vitest";
import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { rankCodes } from "./ranking";
import { RANKINGS } from "./types";

const CODES = 500;
const DAYS = 50;
const TABLE: CounterTable = {
  name: "QrDay",
  key: { accountId: "text", scope: "text", day: "text" },
  given: ["kind"],
  counters: ["scans", "follows", "lost"],
};

it("ranks many codes as adding everything up does, without reading everything", async () => {
  const { id: accountId } = await makeAccount();
  const rows = Array.from({ length: CODES * DAYS }, (_, place) => {
    const [code, number] = [place % CODES, Math.floor(place / CODES)];
    // A few codes bring most, and each day is a little different.
    const scans = Math.floor(5000 / (code + 3)) + ((place * 7919) % 11);
    const follows = Math.floor(scans / 2);
    const day = `2026-10-${String(number).padStart(2, "0")}`;
    return {
      accountId,
      scope: `code:c${code}`,
      kind: "code",
      day,
      scans,
      follows,
      lost: (code * 3) % (follows + 1),
    };
  });
  await addToCounters(db, TABLE, rows);
  const all = Array.from({ length: DAYS }, (_, day) => `2026-10-${String(day).padStart(2, "0")}`);
  await db.qrDay.createMany({ data: all.map((day) => ({ accountId, scope: "all", kind: "all", day })) });

  const sums = new Map<string, { scans: number; follows: number; stillFollowing: number }>();
  for (const { scope, scans, follows, lost } of rows) {
    const sum = sums.get(scope) ?? { scans: 0, follows: 0, stillFollowing: 0 };
    sum.scans += scans;
    sum.follows += follows;
    sum.stillFollowing += follows - lost;
    sums.set(scope, sum);
  }
  for (const sort of RANKINGS)
    for (const skip of [0, 20]) {
      const page = await rankCodes(
        accountId,
        { from: "2026-10-00", to: "2026-10-99" },
        { sort, take: 10, skip },
      );
      const best = [...sums.values()].map((sum) => sum[sort]).sort((a, b) => b - a);
      expect(page.map((code) => code[sort])).toEqual(best.slice(skip, skip + 10));
    }
});
