import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { pairsTable } from "@/lib/platform/db/in-list";
import type { Turn } from "./followings";
import type { CodeEvent, Person, Visit } from "./tally";

type PersonKey = readonly [accountId: string, openid: string];

/** The events of each person, in their order. */
export function byPerson(events: readonly CodeEvent[]): CodeEvent[][] {
  const people = new Map<string, CodeEvent[]>();
  for (const event of events) {
    const name = personName(event.accountId, event.openid);
    const own = people.get(name);
    if (own) own.push(event);
    else people.set(name, [event]);
  }
  return [...people.values()];
}

/** What is known so far of those whose events are given, as far as these events need it. */
export async function readPeople(
  people: readonly (readonly CodeEvent[])[],
): Promise<(event: CodeEvent) => Person> {
  const who = (needs: (event: CodeEvent) => boolean) =>
    people.flatMap((events): PersonKey[] => {
      const [first] = events;
      return first && events.some(needs) ? [[first.accountId, first.openid]] : [];
    });
  const scans = ({ kind }: CodeEvent) => kind === "scan" || kind === "follow";
  const [scanned, turns, visits] = await Promise.all([
    readScanned(who(scans)),
    readTurns(who(({ kind }) => kind === "follow" || kind === "leave")),
    readVisits(who(({ kind }) => kind !== "leave")),
  ]);
  return ({ accountId, openid }) => {
    const name = personName(accountId, openid);
    return {
      scanned: scanned.get(name) ?? [],
      turns: turns.get(name) ?? [],
      visit: visits.get(name)?.[0] ?? null,
    };
  };
}

/** Everything that people scanned so far, by person. */
export async function readScanned(people: readonly PersonKey[]): Promise<Map<string, Person["scanned"]>> {
  if (people.length === 0) return new Map();
  const pairs = pairsTable(people);
  const rows = await db.$queryRaw`
    SELECT "accountId", "openid", "codeId", "day", "scans", "follows" FROM ${pairs.table} CROSS JOIN "QrScanner"
    WHERE "accountId" = ${pairs.first} AND "openid" = ${pairs.second}`;
  return grouped(
    z
      .array(scannedSchema)
      .parse(rows)
      .map((row) => Object.assign(row, { isMember: row.scans > row.follows })),
  );
}

export function personName(accountId: string, openid: string): string {
  return `${accountId}\n${openid}`;
}

async function readTurns(people: readonly PersonKey[]): Promise<Map<string, Turn[]>> {
  if (people.length === 0) return new Map();
  const pairs = pairsTable(people);
  const rows = await db.$queryRaw`
    SELECT "accountId", "openid", "deliveryId" AS "id", "at", "follows", "codeId"
    FROM ${pairs.table} CROSS JOIN "QrFollow"
    WHERE "accountId" = ${pairs.first} AND "openid" = ${pairs.second}`;
  return grouped(z.array(turnSchema).parse(rows));
}

async function readVisits(people: readonly PersonKey[]): Promise<Map<string, Visit[]>> {
  if (people.length === 0) return new Map();
  const pairs = pairsTable(people);
  const rows = await db.$queryRaw`
    SELECT "accountId", "openid", "codeId", "at", "tapped", "spoke" FROM ${pairs.table} CROSS JOIN "QrVisit"
    WHERE "accountId" = ${pairs.first} AND "openid" = ${pairs.second}`;
  return grouped(z.array(visitSchema).parse(rows));
}

function grouped<Row extends { accountId: string; openid: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = personName(row.accountId, row.openid);
    const own = groups.get(name);
    if (own) own.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

const person = { accountId: z.string(), openid: z.string() };
const time = z.coerce.date().transform((date) => date.getTime());
// SQLite has no booleans in raw answers: 0n and 1n.
const flag = z.coerce.boolean();

const scannedSchema = z.object({
  ...person,
  codeId: z.string(),
  day: z.string(),
  scans: z.coerce.number(),
  follows: z.coerce.number(),
});
const turnSchema = z.object({
  ...person,
  id: z.coerce.number(),
  at: time,
  follows: flag,
  codeId: z.string().nullable(),
});
const visitSchema = z.object({ ...person, codeId: z.string(), at: time, tapped: flag, spoke: flag });
