import { z } from "zod";
import { FOLLOWER, readFacts } from "@/lib/deliveries/read-facts";
import type { DeliveryFacts, DeliveryRange, FollowerRange } from "@/lib/deliveries/types";
import { db } from "@/lib/platform/db/db";
import { pairsTable } from "@/lib/platform/db/in-list";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { MINUTE } from "@/lib/platform/time";
import { MENU_EVENTS } from "@/lib/wechat/wire/menu-events";
import type { CodeEvent } from "./tally";
import { readUses, type Use } from "./uses";

const WORDS = ["text", "voice"];
const DEEDS = ["scan", "subscribe", "unsubscribe", ...MENU_EVENTS];

/** What a button sends can be an address of any length; the beginning tells it from others. */
const MAX_WHAT = 300;
/** WeChat's time of an event is believed when it is this close to the event's arrival, in milliseconds. */
const BELIEVED = 5 * MINUTE;

/**
 * What deliveries say about codes, in the order of their ids, without testers and test scans. A code's history begins
 * when the desk gets to know the code.
 *
 * @param range of one follower: tester or not
 */
export async function readEvents(range: DeliveryRange | FollowerRange): Promise<CodeEvent[]> {
  const deeds = await readFacts(range, DEEDS);
  const words = await readFacts(range, WORDS, "openid" in range ? undefined : ofThoseWhoScanned(deeds));
  const rows = [...deeds, ...words].sort((a, b) => a.id - b.id);
  // Later than the deliveries: whatever was decided before one of them came is known.
  const testersOf = "openid" in range ? [] : rows;
  const [uses, testers] = await Promise.all([readUsesOf(rows), readTesters(testersOf)]);
  const tests = await readTests([...uses.values()].flat());
  return rows.flatMap((row) => {
    if (testers.has(pairName(row.accountId, row.openid))) return [];
    return toEvent(row, codeOf(row, uses, tests)) ?? [];
  });
}

/** Words count once, as the first ones after a scan: for those of whom such words are missing, or who scan now. */
function ofThoseWhoScanned(deeds: readonly DeliveryFacts[]): Sql {
  const scans = deeds.flatMap(({ accountId, openid, scene }) =>
    scene ? [[accountId, openid] as const] : [],
  );
  const { table, first, second } = pairsTable(scans);
  return sql`(EXISTS (SELECT 1 FROM "QrVisit" WHERE "accountId" = ${FOLLOWER.accountId} AND "openid" = ${FOLLOWER.openid}
      AND NOT "spoke")
    OR (${FOLLOWER.accountId}, ${FOLLOWER.openid}) IN (SELECT ${first}, ${second} FROM ${table}))`;
}

type Test = { codeId: string; startsAt: Date; endsAt: Date };

async function readUsesOf(rows: readonly DeliveryFacts[]): Promise<Map<string, Use[]>> {
  const scannedScenes = rows.flatMap(({ accountId, scene }) => (scene ? [[accountId, scene] as const] : []));
  const distinct = new Map(scannedScenes.map((pair) => [pairName(...pair), pair]));
  const uses = distinct.size === 0 ? [] : await readUses([...distinct.values()]);
  const byScene = new Map<string, Use[]>();
  for (const use of uses) {
    const name = pairName(use.accountId, use.scene);
    byScene.set(name, [...(byScene.get(name) ?? []), use]);
  }
  return byScene;
}

async function readTesters(rows: readonly DeliveryFacts[]): Promise<Set<string>> {
  const accounts = [...new Set(rows.map(({ accountId }) => accountId))];
  const testers = await db.qrTester.findMany({
    where: { accountId: { in: accounts } },
    select: { accountId: true, openid: true },
  });
  return new Set(testers.map(({ accountId, openid }) => pairName(accountId, openid)));
}

async function readTests(uses: readonly Use[]): Promise<Test[]> {
  if (uses.length === 0) return [];
  const codes = new Map(uses.map(({ accountId, codeId }) => [codeId, accountId]));
  const pairs = pairsTable([...codes].map(([codeId, accountId]) => [accountId, codeId]));
  const rows = await db.$queryRaw`
    SELECT "codeId", "startsAt", "endsAt" FROM ${pairs.table} CROSS JOIN "QrTest"
    WHERE "accountId" = ${pairs.first} AND "codeId" = ${pairs.second}`;
  return testsSchema.parse(rows);
}

const testsSchema = z.array(
  z.object({ codeId: z.string(), startsAt: z.coerce.date(), endsAt: z.coerce.date() }),
);

/** What a scan counts as, if anything. Tests go by this desk's clock, as do the beginnings of codes and their purposes. */
function codeOf(
  { accountId, scene, receivedAt }: DeliveryFacts,
  uses: ReadonlyMap<string, readonly Use[]>,
  tests: readonly Test[],
): string | null {
  const usesOfScene = scene ? uses.get(pairName(accountId, scene)) : undefined;
  const use = usesOfScene?.find(({ since }) => since <= receivedAt);
  if (!use) return null;
  const isTest = tests.some(
    ({ codeId, startsAt, endsAt }) =>
      codeId === use.codeId && receivedAt >= startsAt.getTime() && receivedAt < endsAt.getTime(),
  );
  return isTest ? null : use.id;
}

function toEvent(row: DeliveryFacts, codeId: string | null): CodeEvent | null {
  const { id, accountId, openid, kind, receivedAt } = row;
  const head = { id, accountId, openid, receivedAt, at: timeOf(row) };
  // Not spread: V8 would give each event a hidden class of its own, which lives until the next full collection.
  const event = <const Own extends object>(own: Own) => Object.assign(head, own);
  if (kind === "scan") return codeId === null ? null : event({ kind: "scan", codeId });
  if (kind === "subscribe") return event({ kind: "follow", codeId });
  if (kind === "unsubscribe") return event({ kind: "leave" });
  if (WORDS.includes(kind)) return event({ kind: "words", what: shorten(row.keyword ?? "") });
  return event({ kind: "tap", what: shorten(row.target ?? "") });
}

/**
 * WeChat's own time, because a push that is repeated comes later than it happened; but not whatever a push may claim.
 */
function timeOf({ createTime, receivedAt }: DeliveryFacts): number {
  const said = (createTime ?? Number.NaN) * 1000;
  return Math.abs(said - receivedAt) <= BELIEVED ? said : receivedAt;
}

function shorten(text: string): string {
  return [...text.slice(0, 2 * MAX_WHAT)].slice(0, MAX_WHAT).join("");
}

function pairName(first: string, second: string): string {
  return `${first}\n${second}`;
}
