import { chinaDay } from "@/lib/platform/periods";
import { DAY, HOUR } from "@/lib/platform/time";
import { clickEvent, scanEvent, subscribeEvent, textMessage, unsubscribeEvent } from "@/lib/testing/inbound";
import type { Inbound } from "@/lib/wechat/wire/inbound";

// What the counters should say, told in the plainest way from all that happened.

/** Something that a follower did: when it happened and when it came, in milliseconds. */
export type Push = { openid: string; inbound: Inbound; at: number; receivedAt: number; keyword?: string };
/** A purpose that a code has or had: `id` is what it counts as, `until` when it was taken for another, milliseconds. */
export type NaiveCode = {
  id: string;
  codeId: string;
  scene: string;
  folder: string;
  owner: string;
  labels: string[];
  since?: number;
  until?: number;
};
export type World = {
  codes: readonly NaiveCode[];
  pushes: readonly Push[];
  testers: ReadonlySet<string>;
  tests: readonly { codeId: string; from: number; to: number }[];
};

/** The push of a message or event. */
export const pushes = {
  scan: (scene: string) => scanEvent(scene),
  follow: (scene?: string) => subscribeEvent(scene),
  leave: () => unsubscribeEvent(),
  tap: (key: string) => clickEvent(key),
  words: (text: string) => textMessage(text),
};

export function scopesOf({ id, folder, owner, labels }: NaiveCode): string[] {
  return [
    "all",
    `code:${id}`,
    `folder:${folder}`,
    `owner:${owner}`,
    ...labels.map((label) => `label:${label}`),
  ];
}

/** What `totalsOf`, `seriesOf`, `hoursOf` and `nextStepsOf` should say. */
export function naive(world: World) {
  const counted = countedPushes(world);
  const scans = counted.flatMap(({ code, inbound, ...push }) =>
    code ? [{ ...push, code, isFollow: inbound.type === "subscribe" }] : [],
  );
  const follows = scans
    .filter(({ isFollow }) => isFollow)
    .map((scan) => ({ ...scan, left: endOf(scan, counted) }));
  const totals = (scope: string, from: string, to: string, now: number) => {
    const own = scans.filter((row) => isIn(row, scope, from, to));
    const came = follows.filter((row) => isIn(row, scope, from, to));
    const lost = came.filter(({ left }) => left !== null).length;
    return {
      scans: own.length,
      follows: came.length,
      lost,
      stillFollowing: came.length - lost,
      rescans: own.length - came.length,
      scanners: people(own),
      members: people(own.filter(({ isFollow }) => !isFollow)),
      after1: keptAfter(1, came, now),
      after7: keptAfter(7, came, now),
      after30: keptAfter(30, came, now),
    };
  };
  return {
    totals,
    day(scope: string, day: string) {
      const { scans: all, follows: came, scanners, members, lost } = totals(scope, day, day, 0);
      return { day, scans: all, follows: came, scanners, members, lost };
    },
    hour(scope: string, hour: number) {
      const own = scans
        .filter((row) => isIn(row, scope, "0", "9"))
        .filter(({ time }) => Math.floor(time / HOUR + 8) % 24 === hour);
      return { hour, scans: own.length, follows: own.filter(({ isFollow }) => isFollow).length };
    },
    /** What and how often, by kind. The desk knows when people scanned by when the push came. */
    nextSteps(scope: string, from: string, to: string) {
      const first = scans
        .filter((scan) => isIn({ ...scan, time: scan.receivedAt }, scope, from, to))
        .map((scan) => firstAfter(scan, counted));
      return {
        taps: tallied(first.flatMap(({ tap }) => (tap?.inbound.type === "click" ? [tap.inbound.key] : []))),
        words: tallied(first.flatMap(({ words }) => (words ? [words.keyword ?? ""] : []))),
      };
    },
  };
}

type Counted = Push & { id: number; time: number; code: NaiveCode | null };
type Scan = Pick<Counted, "id" | "openid" | "time" | "receivedAt">;

function countedPushes(world: World): Counted[] {
  return world.pushes
    .map((push, id) => ({
      ...push,
      id,
      code: codeOf(world, push),
      time: Math.floor(push.at / 1000) * 1000,
    }))
    .filter(({ openid }) => !world.testers.has(openid));
}

/** When somebody left, or followed again without our having heard that they had left; null: never. */
function endOf({ openid, time, id }: Scan, counted: readonly Counted[]): number | null {
  const later = counted
    .filter((push) => push.openid === openid && /subscribe$/.test(push.inbound.type))
    .filter((push) => push.time > time || (push.time === time && push.id > id));
  return later.length === 0 ? null : Math.min(...later.map((push) => push.time));
}

function isIn(row: { code: NaiveCode; time: number }, scope: string, from: string, to: string): boolean {
  const day = chinaDay(row.time);
  return scopesOf(row.code).includes(scope) && day >= from && day <= to;
}

function people(rows: readonly { openid: string }[]): number {
  return new Set(rows.map(({ openid }) => openid)).size;
}

function keptAfter(days: number, came: readonly { time: number; left: number | null }[], now: number) {
  const isOld = (time: number) => Date.parse(`${chinaDay(time)}T00:00+08:00`) + (days + 1) * DAY <= now;
  const old = came.filter(({ time }) => isOld(time));
  return {
    of: old.length,
    kept: old.filter(({ time, left }) => left === null || left - time >= days * DAY).length,
  };
}

/** The first tap and the first words between a scan and the next one, within a day. */
function firstAfter(scan: Scan, counted: readonly Counted[]) {
  const later = counted.filter(({ openid, id }) => openid === scan.openid && id > scan.id);
  const next = later.find(({ code }) => code !== null);
  const soon = later
    .filter(({ id }) => !next || id < next.id)
    .filter(({ receivedAt }) => receivedAt - scan.receivedAt <= DAY);
  return {
    tap: soon.find(({ inbound }) => inbound.type === "click"),
    words: soon.find(({ inbound }) => inbound.type === "text"),
  };
}

function tallied(what: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of what) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function codeOf({ codes, tests }: World, { inbound, receivedAt }: Push): NaiveCode | null {
  if (inbound.type !== "scan" && inbound.type !== "subscribe") return null;
  const code = codes.find(
    ({ scene, since = 0, until = Number.POSITIVE_INFINITY }) =>
      scene === inbound.scene && receivedAt >= since && receivedAt < until,
  );
  const isTest = tests.some(
    ({ codeId, from, to }) => codeId === code?.codeId && receivedAt >= from && receivedAt < to,
  );
  return code && !isTest ? code : null;
}
