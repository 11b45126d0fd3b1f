import { expect, it, vi } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { chinaDay } from "@/lib/platform/periods";
import { DAY, MINUTE } from "@/lib/platform/time";
import { makeAccount } from "@/lib/testing/factories";
import { countCodes, recountCodes } from "./count";
import { groupTotals, hoursOf, seriesOf, totalsOf } from "./data";
import { countSome, makeNaiveCode, regroup, reuse, store } from "./measuring.test-kit";
import { type NaiveCode, naive, type Push, pushes, scopesOf, type World } from "./naive.test-kit";
import { nextStepsOf } from "./next-steps";
import { topCodes, topCodesOfGroup } from "./ranking";
import { codeScope, GROUPINGS } from "./scopes";
import { markTester, unmarkTester } from "./testers";
import { type Period, RANKINGS } from "./types";

// Tallies of days become parts, which some of the counting below leaves lying about.
vi.mock("./step-size", () => ({ IDS_A_STEP: { least: 50, most: 100 }, ROWS_AT_ONCE: 30, ROWS_A_PART: 7 }));

const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const DAYS = 50;
const FIRST = NOON - DAYS * DAY;
const ROUNDS = 40;

it.each([1, 2, 3])(
  "whatever happens is counted as the plainest way of counting does it (%i)",
  {
    timeout: 240_000,
  },
  async (seed) => {
    await db.delivery.deleteMany();
    const random = createRandom(seed);
    const { id: accountId } = await makeAccount();
    const world = await makeWorld(accountId, random);
    for (let round = 0; round < ROUNDS; round++) {
      const rows = Array.from({ length: random.below(30) }, () => randomPush(random, FIRST + round * DAY));
      await store(accountId, rows);
      world.pushes.push(...rows);
      await random.pick([
        () => Promise.all([count(), count()]).then(() => {}),
        count,
        () => countSome(random.below(12)),
        async () => {},
        () => changeTester(accountId, world, random),
        () => changeGroups(accountId, world, random),
        () => Promise.all([count(), changeGroups(accountId, world, random), count()]).then(() => {}),
        () => takeForAnother(accountId, world, random, FIRST + (round + 1) * DAY),
      ])();
    }
    await count();
    await expectNaive(accountId, world);
    await recountCodes();
    await Promise.all([count(), count()]);
    await count();
    await expectNaive(accountId, world);
  },
);

type Random = ReturnType<typeof createRandom>;
type GrowingWorld = World & { codes: NaiveCode[]; pushes: Push[]; testers: Set<string> };

/** The same choices in every run. */
function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(items: readonly [T, ...T[]]): T => items[Math.floor(next() * items.length)] ?? items[0],
  };
}

async function makeWorld(accountId: AccountId, random: Random): Promise<GrowingWorld> {
  const codes: NaiveCode[] = [];
  for (const scene of ["a", "b", "c", "d"])
    codes.push(await makeNaiveCode(accountId, scene, randomGroups(random), FIRST - DAY));
  const test = { codeId: codes[0]?.id ?? "", from: FIRST + 20 * DAY, to: FIRST + 25 * DAY };
  const { codeId, from, to } = test;
  await db.qrTest.create({ data: { accountId, codeId, startsAt: new Date(from), endsAt: new Date(to) } });
  return { codes, pushes: [], testers: new Set(), tests: [test] };
}

function randomGroups({ pick }: Random) {
  return {
    folder: pick(["", "f1", "f2"]),
    owner: pick(["", "o1"]),
    labels: pick([[], ["l1"], ["l1", "l2"]]),
  };
}

function randomPush({ next, pick }: Random, day: number): Push {
  const receivedAt = day + next() * DAY;
  const scene = pick(["a", "b", "c", "d", "unknown"]);
  const inbound = pick([
    () => pushes.scan(scene),
    () => pushes.scan(scene),
    () => pushes.follow(scene),
    () => pushes.follow(),
    () => pushes.leave(),
    () => pushes.tap(pick(["K1", "K2"])),
    () => pushes.words("hello"),
  ])();
  // Minutes late, or a little ahead of our clock; whole seconds, as WeChat's are.
  const at = Math.floor((receivedAt + (next() - 0.8) * 5 * MINUTE) / 1000) * 1000;
  return {
    openid: pick(["p1", "p2", "p3", "p4", "p5", "p6", "p7"]),
    inbound,
    at,
    receivedAt,
    ...pick([{ keyword: "优惠" }, {}]),
  };
}

async function changeTester(accountId: AccountId, { testers }: GrowingWorld, { pick }: Random) {
  const openid = pick(["p1", "p2", "p3"]);
  if (testers.has(openid)) await unmarkTester({ accountId, openid }, async () => {});
  else await markTester({ accountId, openid }, "", async () => {});
  if (!testers.delete(openid)) testers.add(openid);
}

async function changeGroups(accountId: AccountId, { codes }: GrowingWorld, random: Random) {
  const place = presentCode(codes, random);
  const before = codes[place];
  if (!before) return;
  const after = { ...before, ...randomGroups(random) };
  codes[place] = after;
  await regroup(accountId, before, after);
}

async function takeForAnother(
  accountId: AccountId,
  { codes }: GrowingWorld,
  random: Random,
  now: number,
): Promise<void> {
  const place = presentCode(codes, random);
  const before = codes[place];
  if (before) codes.splice(place, 1, ...(await reuse(accountId, before, randomGroups(random), now)));
}

/** The place of a code as it is used now. */
function presentCode(codes: readonly NaiveCode[], { below }: Random): number {
  const places = [...codes.keys()].filter((place) => codes[place]?.until === undefined);
  return places[below(places.length)] ?? -1;
}

const ALWAYS = { from: "0", to: "9" };
const PERIODS: readonly Period[] = [
  null,
  { from: chinaDay(FIRST), to: chinaDay(NOON) },
  { from: chinaDay(FIRST + 5 * DAY), to: chinaDay(FIRST + 9 * DAY) },
  { from: chinaDay(FIRST + 30 * DAY), to: chinaDay(FIRST + 30 * DAY) },
  // Whole months, with days before and after, and with nothing but them.
  { from: "2026-09-28", to: "2026-11-03" },
  { from: "2026-10-01", to: "2026-10-31" },
  { from: "2026-10-20", to: chinaDay(NOON) },
];

async function expectNaive(accountId: AccountId, world: World): Promise<void> {
  const model = naive(world);
  const scopes = new Set(world.codes.flatMap(scopesOf).concat("folder:f1", "label:l1", "owner:o1"));
  for (const scope of scopes) {
    const [, , days = null] = PERIODS;
    for (const period of PERIODS) {
      const said = await totalsOf(accountId, scope, period, NOON);
      expect({ scope, period, ...said }).toEqual({ scope, period, ...expected(model, scope, period) });
      await expectNextSteps(accountId, scope, period, model);
    }
    const series = await seriesOf(accountId, scope, days);
    expect({ scope, series }).toEqual({ scope, series: series.map(({ day }) => model.day(scope, day)) });
    const hours = await hoursOf(accountId, scope, null);
    expect({ scope, hours }).toEqual({ scope, hours: hours.map(({ hour }) => model.hour(scope, hour)) });
  }
  for (const period of PERIODS) {
    await expectRanking(accountId, world, period);
    await expectGroups(accountId, period);
  }
}

type Model = ReturnType<typeof naive>;

function expected(model: Model, scope: string, period: Period) {
  const { from, to } = period ?? ALWAYS;
  return model.totals(scope, from, to, NOON);
}

async function expectNextSteps(accountId: AccountId, scope: string, period: Period, model: Model) {
  const { taps, words } = await nextStepsOf(accountId, scope, period);
  const byWhat = (steps: typeof taps) => new Map(steps.map(({ what, times }) => [what, times]));
  const { from, to } = period ?? ALWAYS;
  const said = { scope, period, taps: byWhat(taps), words: byWhat(words) };
  expect(said).toEqual({ scope, period, ...model.nextSteps(scope, from, to) });
}

async function expectRanking(accountId: AccountId, world: World, period: Period): Promise<void> {
  const model = naive(world);
  const counted = world.codes.map((code) => ({ code, ...expected(model, codeScope(code.id), period) }));
  for (const sort of RANKINGS) {
    const best = (of: (code: NaiveCode) => boolean) =>
      counted
        .filter(({ code, scans, follows }) => of(code) && (sort === "scans" ? scans : follows) > 0)
        .map((each) => each[sort])
        .sort((a, b) => b - a)
        .slice(0, 3);
    const page = { sort, take: 3 };
    const top = await topCodes(accountId, period, page);
    expect(top.map((each) => each[sort])).toEqual(best(() => true));
    const groups = [
      { type: "folder", name: "f1", has: ({ folder }: NaiveCode) => folder === "f1" },
      { type: "owner", name: "", has: ({ owner }: NaiveCode) => owner === "" },
      { type: "label", name: "l1", has: ({ labels }: NaiveCode) => labels.includes("l1") },
    ] as const;
    for (const { has, ...group } of groups) {
      const own = await topCodesOfGroup(accountId, group, period, page);
      expect({ group, own: own?.map((each) => each[sort]) }).toEqual({ group, own: best(has) });
    }
  }
}

async function expectGroups(accountId: AccountId, period: Period): Promise<void> {
  for (const grouping of GROUPINGS)
    for (const { name, ...counts } of await groupTotals(accountId, grouping, period, { take: 10 }))
      expect(await totalsOf(accountId, `${grouping}:${name}`, period, NOON)).toMatchObject(counts);
}

function count(): Promise<void> {
  return countCodes(systemClock, new AbortController().signal);
}
