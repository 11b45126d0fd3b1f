import { deleteSome } from "@/lib/platform/db/bulk";
import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import type { Database } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { toDatabaseTime } from "@/lib/platform/db/time";
import type { Tally } from "./tally";

const SCOPE = { accountId: "text", scope: "text", day: "text" } as const;
const LOST = ["lost", "lost1", "lost7", "lost30"];

const TABLES = {
  days: {
    name: "QrDay",
    key: SCOPE,
    given: ["kind"],
    counters: ["scans", "follows", "scanners", "members", ...LOST],
  },
  hours: { name: "QrHour", key: { ...SCOPE, hour: "integer" }, counters: ["scans", "follows"] },
  reach: { name: "QrReach", key: { ...SCOPE, previous: "text" }, counters: ["scanners", "members"] },
  nextSteps: {
    name: "QrNextStep",
    key: { ...SCOPE, kind: "text", what: "text" },
    counters: ["times"],
  },
  scanners: {
    name: "QrScanner",
    key: { accountId: "text", codeId: "text", openid: "text", day: "text" },
    counters: ["scans", "follows"],
  },
} as const satisfies Record<string, CounterTable>;

/** Adds a tally to all counters, by one statement a table. */
export async function storeCounts(tx: Database, tally: Tally): Promise<void> {
  await addToCounters(tx, TABLES.days, [...tally.days.values()]);
  await addToCounters(tx, TABLES.hours, [...tally.hours.values()]);
  await addToCounters(tx, TABLES.reach, [...tally.reach.values()]);
  await addToCounters(tx, TABLES.nextSteps, [...tally.nextSteps.values()]);
}

/** Keeps what has to be known of the people of a tally when they come again. */
export async function storePeople(tx: Database, tally: Tally): Promise<void> {
  await addToCounters(tx, TABLES.scanners, [...tally.scanners.values()]);
  await insert(tx, INSERT_TURNS, tally.turns);
  await insert(tx, INSERT_VISITS, tally.visits);
}

/** Deletes some of all that is counted and known of people, at most so many rows. @returns 0 when nothing is left */
export async function clearSomeCounts(tx: Database, limit: number): Promise<number> {
  for (const [table, key] of Object.entries(KEYS)) {
    const deleted = await deleteSome(tx, table, key, limit);
    if (deleted > 0) return deleted;
  }
  return 0;
}

const KEYS = {
  ...Object.fromEntries(Object.values(TABLES).map(({ name, key }) => [name, Object.keys(key)])),
  QrFollow: ["accountId", "openid", "deliveryId"],
  QrVisit: ["accountId", "openid"],
  QrMove: ["id"],
};

async function insert(tx: Database, sql: string, rows: readonly { at: number }[]): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ ...row, at: toDatabaseTime(row.at) }));
  await tx.$executeRawUnsafe(sql, JSON.stringify(given));
}

const INSERT_TURNS = isPostgres
  ? `INSERT INTO "QrFollow" ("accountId", "openid", "deliveryId", "at", "follows", "codeId")
     SELECT "accountId", "openid", "id", "at", "follows", "codeId" FROM jsonb_to_recordset($1::jsonb)
     AS given("accountId" text, "openid" text, "id" integer, "at" timestamp(3), "follows" boolean, "codeId" text)
     ON CONFLICT DO NOTHING`
  : `INSERT INTO "QrFollow" ("accountId", "openid", "deliveryId", "at", "follows", "codeId")
     SELECT value ->> '$.accountId', value ->> '$.openid', value ->> '$.id', value ->> '$.at',
       value ->> '$.follows', value ->> '$.codeId' FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;

const OVERWRITE = ["codeId", "at", "tapped", "spoke"].map((column) => `"${column}" = excluded."${column}"`);
const INSERT_VISITS = `${
  isPostgres
    ? `INSERT INTO "QrVisit" ("accountId", "openid", "codeId", "at", "tapped", "spoke")
     SELECT "accountId", "openid", "codeId", "at", "tapped", "spoke" FROM jsonb_to_recordset($1::jsonb)
     AS given("accountId" text, "openid" text, "codeId" text, "at" timestamp(3), "tapped" boolean, "spoke" boolean)`
    : `INSERT INTO "QrVisit" ("accountId", "openid", "codeId", "at", "tapped", "spoke")
     SELECT value ->> '$.accountId', value ->> '$.openid', value ->> '$.codeId', value ->> '$.at',
       value ->> '$.tapped', value ->> '$.spoke' FROM json_each(?) WHERE true`
} ON CONFLICT ("accountId", "openid") DO UPDATE SET ${OVERWRITE.join()}`;
