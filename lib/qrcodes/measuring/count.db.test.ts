import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { eraseFollower } from "@/lib/followers/writes";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { inTransaction } from "@/lib/platform/db/transaction";
import { DAY, MINUTE, SECOND } from "@/lib/platform/time";
import { makeAccount } from "@/lib/testing/factories";
import { countCodes, recountCodes } from "./count";
import { countsOf } from "./counts";
import { hoursOf, seriesOf, totalsOf } from "./data";
import { countSome, makeNaiveCode, regroup, store } from "./measuring.test-kit";
import { type NaiveCode, type Push, pushes, scopesOf } from "./naive.test-kit";
import { nextStepsOf } from "./next-steps";
import { ALL, codeScope, folderScope } from "./scopes";
import { markTester, unmarkTester } from "./testers";
import { measuringEraser } from "./writes";

const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const FIRST = NOON - 50 * DAY;
const go = new AbortController().signal;
const noRecord = async () => {};

let accountId: AccountId;
beforeEach(async () => {
  await db.delivery.deleteMany();
  accountId = (await makeAccount()).id;
});

describe("scans and follows", () => {
  it("count for their code and its groups", async () => {
    const code = await makeCode("a", { folder: "门店", labels: ["夏", "秋"] });
    await receive(
      ["anna", pushes.follow("a"), 0],
      ["anna", pushes.scan("a"), 10],
      ["ben", pushes.scan("a"), 20],
    );
    await count();
    for (const scope of [ALL, codeScope(code.id), "folder:门店", "label:夏", "label:秋", "owner:"])
      expect(await totals(scope)).toMatchObject({
        scans: 3,
        follows: 1,
        rescans: 2,
        scanners: 2,
        members: 2,
        stillFollowing: 1,
      });
    expect(await countsOf(accountId, [code.id])).toMatchObject([{ scans: 3, follows: 1 }]);
  });

  it("count once, by however many processes and however often they look", async () => {
    await makeCode("a");
    await receive(...Array.from({ length: 30 }, (_, n): Arrival => [`f${n % 7}`, pushes.scan("a"), n]));
    await Promise.all([1, 2, 3, 4].map(count));
    await count();
    await receive(["f1", pushes.scan("a"), 100]);
    await Promise.all([1, 2, 3].map(count));
    expect(await totals()).toMatchObject({ scans: 31, scanners: 7 });
  });

  it("count not at all when a step breaks off in the middle, and once when it is done again", async () => {
    await makeCode("a");
    await receive(["anna", pushes.follow("a"), 0]);
    const mend = await breakVisits();
    await expect(count()).rejects.toThrow();
    expect(await totals()).toMatchObject({ scans: 0 });
    await mend();
    await count();
    await count();
    expect(await totals()).toMatchObject({ scans: 1 });
  });

  it.runIf(isPostgres)("count also when they are stored after newer ones", async () => {
    await makeCode("a");
    await inTransaction(async (tx) => {
      const at = new Date(NOON);
      await tx.delivery.create({
        data: {
          accountId,
          key: "late",
          openid: "anna",
          kind: "scan",
          summary: "",
          verdict: {},
          message: pushes.scan("a"),
          response: "success",
          latencyMicros: 1,
          receivedAt: at,
        },
      });
      await receive(["ben", pushes.scan("a"), 1]);
      await count();
    });
    await count();
    expect(await totals()).toMatchObject({ scans: 2, scanners: 2 });
  });

  it("of scenes that nobody knows count nowhere, not even when a code is made later", async () => {
    await receive(["anna", pushes.scan("later"), 0], ["ben", pushes.follow("later"), 1]);
    await count();
    await makeCode("later", {}, NOON + MINUTE);
    await receive(["anna", pushes.scan("later"), 120]);
    await count();
    expect(await totals()).toMatchObject({ scans: 1, follows: 0 });
    await recountCodes();
    await count();
    expect(await totals()).toMatchObject({ scans: 1, follows: 0 });
  });

  it("of another account's code of the same scene count there", async () => {
    await makeCode("a");
    const other = (await makeAccount()).id;
    await receive(["anna", pushes.scan("a"), 0]);
    await count();
    expect(await totalsOf(other, ALL, null, NOON)).toMatchObject({ scans: 0 });
  });

  it("count on the day and in the hour in China at which they happened, not at which they came", async () => {
    await makeCode("a");
    const midnight = Date.parse("2026-11-22T00:00:00+08:00");
    await store(accountId, [
      { openid: "anna", inbound: pushes.scan("a"), at: midnight - SECOND, receivedAt: midnight + 5 * SECOND },
    ]);
    await count();
    const period = { from: "2026-11-21", to: "2026-11-22" };
    expect((await seriesOf(accountId, ALL, period)).map(({ scans }) => scans)).toEqual([1, 0]);
    expect((await hoursOf(accountId, ALL, period))[23]).toEqual({ hour: 23, scans: 1, follows: 0 });
  });
});

describe("followers", () => {
  it("belong to the code of the follow; whoever comes again counts again, and the first time stays lost", async () => {
    const [a, b] = [await makeCode("a"), await makeCode("b")];
    await receive(
      ["anna", pushes.follow("a"), 0],
      ["anna", pushes.scan("b"), 60],
      ["anna", pushes.leave(), 120],
      ["anna", pushes.follow("b"), 180],
    );
    await count();
    expect(await totals(codeScope(a.id))).toMatchObject({ follows: 1, lost: 1, stillFollowing: 0 });
    expect(await totals(codeScope(b.id))).toMatchObject({ scans: 2, follows: 1, stillFollowing: 1 });
    expect(await totals()).toMatchObject({ follows: 2, stillFollowing: 1 });
  });

  it("who leave are lost, and whoever leaves without being known is not", async () => {
    await makeCode("a");
    await receive(["anna", pushes.leave(), 0], ["ben", pushes.follow("a"), 5], ["ben", pushes.leave(), 10]);
    await count();
    expect(await totals()).toMatchObject({ follows: 1, lost: 1, stillFollowing: 0 });
  });

  it("are gone when the news of their coming arrives after that of their going", async () => {
    await makeCode("a");
    await store(accountId, [
      { openid: "anna", inbound: pushes.leave(), at: NOON + 3000, receivedAt: NOON + 3100 },
    ]);
    await count();
    await store(accountId, [
      { openid: "anna", inbound: pushes.follow("a"), at: NOON, receivedAt: NOON + 5000 },
    ]);
    await count();
    expect(await totals()).toMatchObject({ follows: 1, lost: 1 });
  });

  it("are asked after 1, 7 and 30 days when all of their day have had so many", async () => {
    await makeCode("a");
    const day = (days: number) => days * 24 * 3600;
    await receive(
      ["anna", pushes.follow("a"), -day(40)],
      ["anna", pushes.leave(), -day(40) + 3600],
      ["ben", pushes.follow("a"), -day(40)],
      ["ben", pushes.leave(), -day(35)],
      ["cleo", pushes.follow("a"), -day(10)],
      ["dora", pushes.follow("a"), -day(1)],
    );
    await count();
    expect(await totals()).toMatchObject({
      after1: { of: 3, kept: 2 },
      after7: { of: 3, kept: 1 },
      after30: { of: 2, kept: 0 },
    });
  });
});

describe("what people do next", () => {
  it("is their first tap and their first words within a day after the last scan", async () => {
    const code = await makeCode("a");
    await receive(
      ["anna", pushes.tap("EARLY"), 0],
      ["anna", pushes.scan("a"), 10],
      ["anna", pushes.tap("SHOP"), 20],
      ["anna", pushes.tap("SITE"), 30],
      ["ben", pushes.scan("a"), 40],
      ["ben", pushes.words("my number is 139…"), 50],
      ["cleo", pushes.scan("a"), 60],
      ["cleo", pushes.tap("LATE"), 60 + 24 * 3600 + 1],
    );
    await count();
    expect(await nextStepsOf(accountId, codeScope(code.id), null)).toEqual({
      taps: [{ what: "SHOP", times: 1 }],
      words: [{ what: "", times: 1 }],
    });
  });

  it("counts for the groups of the code, on the day of the scan", async () => {
    const code = await makeCode("a", { folder: "门店", labels: ["夏"] });
    await receive(["anna", pushes.scan("a"), 0]);
    await count();
    // The scan is known already when the tap comes, after midnight.
    await receive(["anna", pushes.tap("SHOP"), 13 * 3600]);
    await count();
    const on = (day: string) => ({ from: day, to: day });
    for (const scope of [ALL, codeScope(code.id), "folder:门店", "label:夏", "owner:"]) {
      const { taps } = await nextStepsOf(accountId, scope, on("2026-11-22"));
      expect({ scope, taps }).toEqual({ scope, taps: [{ what: "SHOP", times: 1 }] });
      expect((await nextStepsOf(accountId, scope, on("2026-11-23"))).taps).toEqual([]);
    }
  });
});

describe("tapped buttons", () => {
  it("go by their names in the newest menu that had them", async () => {
    const code = await makeCode("a");
    const button = (name: string) => ({ id: "shop", name, key: "K-shop", action: { type: "click" } });
    for (const [number, name] of ["小店", "商城"].entries())
      await db.menuVersion.create({
        data: {
          accountId,
          number,
          publishedBy: "",
          content: { buttons: [{ id: "more", name: "更多", key: "K", action: null, items: [button(name)] }] },
        },
      });
    await receive(["anna", pushes.scan("a"), 0], ["anna", pushes.tap("K-shop"), 1]);
    await count();
    expect((await nextStepsOf(accountId, codeScope(code.id), null)).taps).toEqual([
      { what: "商城", times: 1 },
    ]);
  });
});

describe("testers and tests", () => {
  it("count nowhere, before and after somebody is made a tester, and count again afterwards", async () => {
    const code = await makeCode("a");
    await receive(
      ["boss", pushes.follow("a"), 0],
      ["boss", pushes.tap("SHOP"), 5],
      ["anna", pushes.scan("a"), 10],
    );
    await count();
    const before = await everything([code]);
    const boss = { accountId, openid: "boss" };
    expect(await markTester(boss, "老板", noRecord)).toBe(true);
    expect(await markTester(boss, "老板", noRecord)).toBe(false);
    expect(await totals()).toMatchObject({ scans: 1, follows: 0, scanners: 1 });
    await receive(["boss", pushes.scan("a"), 20]);
    await count();
    expect(await totals()).toMatchObject({ scans: 1 });
    expect((await nextStepsOf(accountId, codeScope(code.id), null)).taps).toEqual([]);
    await db.delivery.deleteMany({ where: { openid: "boss", kind: "scan" } });
    expect(await unmarkTester(boss, noRecord)).toBe(true);
    expect(await unmarkTester(boss, noRecord)).toBe(false);
    expect(await everything([code])).toEqual(before);
  });

  it("do not count while a code is being tried out", async () => {
    const code = await makeCode("a");
    await db.qrTest.create({
      data: { accountId, codeId: code.id, startsAt: new Date(NOON), endsAt: new Date(NOON + MINUTE) },
    });
    await receive(
      ["anna", pushes.follow("a"), 1],
      ["anna", pushes.scan("a"), 59],
      ["anna", pushes.scan("a"), 61],
    );
    await count();
    expect(await totals()).toMatchObject({ scans: 1, follows: 0 });
  });
});

describe("a code that changes its groups", () => {
  it("takes its history along, people who know the group's other codes counted once", async () => {
    const a = await makeCode("a", { folder: "old" });
    await makeCode("b", { folder: "new" });
    await receive(
      ["anna", pushes.scan("a"), 0],
      ["anna", pushes.scan("b"), 1],
      ["ben", pushes.follow("a"), 2],
      ["ben", pushes.tap("SHOP"), 3],
    );
    await count();
    await regroup(accountId, a, { ...a, folder: "new" });
    expect(await totals(folderScope("new"))).toMatchObject({ scans: 3, follows: 1 });
    await count();
    expect(await totals(folderScope("new"))).toMatchObject({ scans: 3, follows: 1, scanners: 2 });
    expect(await totals(folderScope("old"))).toMatchObject({ scans: 0, follows: 0, scanners: 0 });
    expect((await nextStepsOf(accountId, folderScope("new"), null)).taps).toHaveLength(1);
    expect((await nextStepsOf(accountId, folderScope("old"), null)).taps).toEqual([]);
  });
});

describe("an erased follower", () => {
  it("is in no table any more, while every total stays, also when it is counted anew", async () => {
    const code = await makeCode("a");
    await receive(
      ["oAnna", pushes.follow("a"), 0],
      ["oAnna", pushes.tap("SHOP"), 5],
      ["oAnna", pushes.words("secret"), 6],
      ["oBen", pushes.scan("a"), 10],
    );
    await db.auditEvent.create({
      data: { accountId, actorName: "", event: "qrTester.added", subject: "", detail: { openid: "oAnna" } },
    });
    await count();
    const before = await everything([code]);
    expect(await eraseFollower({ accountId, openid: "oAnna" }, null)).toBe(3);
    const [event] = await db.auditEvent.findMany({ where: { accountId, event: "follower.erased" } });
    expect(event?.detail).toEqual({ emptied: 3 });
    expect(JSON.stringify(await allRows())).not.toMatch(/oAnna|secret/);
    expect(await everything([code])).toEqual(before);
    await recountCodes();
    await count();
    await count();
    expect(await everything([code])).toEqual(before);
    expect(await eraseFollower({ accountId, openid: "oAnna" }, null)).toBeNull();
  });

  it("is nowhere either when what they did is still to be added to the counters", async () => {
    const codes = await Promise.all(Array.from({ length: 80 }, (_, number) => makeCode(`s${number}`)));
    await receive(...codes.map(({ scene }, number): Arrival => ["oAnna", pushes.scan(scene), number]));
    for (let looks = 1; (await db.qrTallyPart.count()) === 0; looks++) await countSome(looks);
    // Not by eraseFollower, which first adds what is there; but more may come before its transaction begins.
    await inTransaction((tx) => measuringEraser.erase(tx, { accountId, openid: "oAnna" }, "erased-1"));
    expect(JSON.stringify([await db.qrScanner.findMany(), await db.qrTallyPart.findMany()])).not.toMatch(
      "oAnna",
    );
    expect(await totals()).toMatchObject({ scans: 80, scanners: 1 });
    await count();
    expect(await totals()).toMatchObject({ scans: 80, scanners: 1 });
  });
});

/** All that reports can say of some codes. */
async function everything(codes: readonly NaiveCode[]) {
  const scopes = [...new Set(codes.flatMap(scopesOf))];
  return {
    totals: await Promise.all(scopes.map((scope) => totals(scope))),
    series: await Promise.all(scopes.map((scope) => seriesOf(accountId, scope, null))),
    hours: await hoursOf(accountId, ALL, null),
    next: await Promise.all(scopes.map((scope) => nextStepsOf(accountId, scope, null))),
  };
}

async function allRows() {
  return [
    await db.delivery.findMany(),
    await db.qrScanner.findMany(),
    await db.qrFollow.findMany({ select: { openid: true } }),
    await db.qrVisit.findMany(),
    await db.auditEvent.findMany(),
    await db.qrNextStep.findMany(),
  ];
}

type Arrival = [openid: string, inbound: Push["inbound"], seconds: number];

async function receive(...arrivals: Arrival[]): Promise<void> {
  const rows = arrivals.map(([openid, inbound, seconds]) => {
    const at = NOON + seconds * SECOND;
    return { openid, inbound, at, receivedAt: at };
  });
  await store(accountId, rows);
}

function count(): Promise<void> {
  return countCodes(systemClock, go);
}

function totals(scope = ALL) {
  return totalsOf(accountId, scope, null, NOON);
}

function makeCode(scene: string, groups: CodeGroupsOf = {}, createdAt = FIRST): Promise<NaiveCode> {
  return makeNaiveCode(accountId, scene, groups, createdAt);
}

type CodeGroupsOf = Parameters<typeof makeNaiveCode>[2];

/** From now on the last statement of a step fails. */
async function breakVisits(): Promise<() => Promise<unknown>> {
  if (isPostgres) {
    await db.$executeRaw`ALTER TABLE "QrVisit" ADD CONSTRAINT "broken" CHECK (false) NOT VALID`;
    return () => db.$executeRaw`ALTER TABLE "QrVisit" DROP CONSTRAINT "broken"`;
  }
  await db.$executeRaw`CREATE TRIGGER "broken" BEFORE INSERT ON "QrVisit" BEGIN SELECT RAISE(ABORT, 'broken'); END`;
  return () => db.$executeRaw`DROP TRIGGER "broken"`;
}
