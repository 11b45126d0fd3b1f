import { deleteSome } from "@/lib/platform/db/bulk";
import { additionTo, type CounterTable, columnsOf } from "@/lib/platform/db/counters";
import type { Database } from "@/lib/platform/db/db";
import {
  type Columns,
  listColumns,
  type ParameterRow,
  selectRowsParameter,
  toRowsParameter,
} from "@/lib/platform/db/rows-parameter";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { inParts } from "@/lib/platform/in-parts";
import { ROWS_A_PART } from "./step-size";
import type { Tally } from "./tally";

/** Some rows of a tally, for one table by one statement. */
export type TallyPart = { table: string; rows: string };

/** A table that tallies are added to. */
type Target = {
  table: string;
  key: Columns;
  columns: Columns;
  statement: string;
  rowsOf(tally: Tally): Iterable<ParameterRow>;
};

const SCOPE = { accountId: "text", scope: "text", day: "text" } as const;
const LOST = ["lost", "lost1", "lost7", "lost30"];
const COUNTS = [
  countersOf(
    {
      name: "QrDay",
      key: SCOPE,
      given: { kind: "text" },
      counters: ["scans", "follows", "scanners", "members", ...LOST],
    },
    ({ days }) => days.values(),
  ),
  countersOf(
    { name: "QrHour", key: { ...SCOPE, hour: "integer" }, counters: ["scans", "follows"] },
    ({ hours }) => hours.values(),
  ),
  countersOf(
    { name: "QrReach", key: { ...SCOPE, previous: "text" }, counters: ["scanners", "members"] },
    ({ reach }) => reach.values(),
  ),
  countersOf(
    { name: "QrNextStep", key: { ...SCOPE, kind: "text", what: "text" }, counters: ["times"] },
    ({ nextSteps }) => nextSteps.values(),
  ),
];

const PERSON = { accountId: "text", openid: "text" } as const;
/** What has to be known of people when they come again. */
const PEOPLE = [
  countersOf(
    {
      name: "QrScanner",
      key: { accountId: "text", codeId: "text", openid: "text", day: "text" },
      counters: ["scans", "follows"],
    },
    ({ scanners }) => scanners.values(),
  ),
  overwritten(
    "QrFollow",
    { ...PERSON, deliveryId: "integer" },
    { at: "time", follows: "boolean", codeId: "text" },
    ({ turns }) =>
      turns.map(({ id: deliveryId, at, ...turn }) => ({ ...turn, deliveryId, at: toDatabaseTime(at) })),
  ),
  overwritten(
    "QrVisit",
    PERSON,
    { codeId: "text", at: "time", tapped: "boolean", spoke: "boolean" },
    ({ visits }) => visits.map(({ at, ...visit }) => ({ ...visit, at: toDatabaseTime(at) })),
  ),
];
const TARGETS = [...COUNTS, ...PEOPLE];

/** Adds a tally to all counters. */
export async function storeCounts(tx: Database, tally: Tally): Promise<void> {
  for (const part of partsOf(tally, COUNTS)) await storePart(tx, part);
}

/** Adds a tally to all counters, and to what is known of people. */
export async function storeTally(tx: Database, tally: Tally): Promise<void> {
  for (const part of partsOf(tally)) await storePart(tx, part);
}

/** A tally in parts, none of them more than a few milliseconds' work. No row is in two: their order does not matter. */
export function partsOf(tally: Tally, targets: readonly Target[] = TARGETS): TallyPart[] {
  return targets.flatMap(({ table, key, columns, rowsOf }) => {
    const rows = inOrderOf(key, [...rowsOf(tally)]);
    const parts = [...inParts(rows, ROWS_A_PART)];
    return parts.map((part) => ({ table, rows: toRowsParameter(columns, part) }));
  });
}

/** In the order of the primary key: what lies on one page of the database is written together. */
function inOrderOf(key: Columns, rows: readonly ParameterRow[]): ParameterRow[] {
  const names = Object.keys(key);
  const keyed = rows.map((row) => ({ row, key: names.map((name) => row[name]).join("\n") }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

/** Adds what is in a part. */
export async function storePart(tx: Database, { table, rows }: TallyPart): Promise<void> {
  const target = TARGETS.find((each) => each.table === table);
  if (!target) throw new Error(`no tally is added to a table ${table}`);
  await tx.$executeRawUnsafe(target.statement, rows);
}

/** Deletes some of all that is counted and known of people, at most so many rows. @returns 0 when nothing is left */
export async function clearSomeCounts(tx: Database, limit: number): Promise<number> {
  for (const [table, key] of KEYS) {
    const deleted = await deleteSome(tx, table, key, limit);
    if (deleted > 0) return deleted;
  }
  return 0;
}

/** First what would be added to the others. */
const KEYS: readonly (readonly [table: string, key: readonly string[]])[] = [
  ["QrTallyPart", ["id"]],
  ["QrMove", ["id"]],
  ...TARGETS.map(({ table, key }) => [table, Object.keys(key)] as const),
];

function countersOf(counters: CounterTable, rowsOf: Target["rowsOf"]): Target {
  const { name: table, key } = counters;
  return { table, key, columns: columnsOf(counters), statement: additionTo(counters), rowsOf };
}

function overwritten(table: string, key: Columns, rest: Columns, rowsOf: Target["rowsOf"]): Target {
  const columns = { ...key, ...rest };
  const changes = Object.keys(rest).map((column) => `"${column}" = excluded."${column}"`);
  const statement = `INSERT INTO "${table}" (${listColumns(columns)}) ${selectRowsParameter(columns)}
    ON CONFLICT (${listColumns(key)}) DO UPDATE SET ${changes.join()}`;
  return { table, key, columns, statement, rowsOf };
}
