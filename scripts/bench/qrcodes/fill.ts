import Database from "libsql";
import { z } from "zod";
import { toSearchText } from "@/lib/platform/db/search-text";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { chinaDay } from "@/lib/platform/periods";
import { qrCodeId } from "../pages/list-rows";
import { titleOf } from "../pages/texts";
import {
  CODES,
  DAYS,
  FOLDERS,
  folderName,
  groupsOf,
  LABELS,
  labelName,
  makeScans,
  OWNERS,
  ownerName,
} from "./campaign";
import { tallyScopes } from "./tally";

const DAY = 24 * 3600_000;
const MINUTE = 60_000;
/** Codes that have next steps, and how many each. */
const FREQUENT_CODES = 1000;
const STEPS = 16;
/** Small enough for the log of one transaction to stay small, large enough for commits not to count. */
const ROWS_A_TRANSACTION = 50_000;

const COUNTERS = ["scans", "follows", "scanners", "members", "lost", "lost1", "lost7", "lost30"];

/**
 * Writes codes and what was counted of them straight into the file of a desk that does not run. Only what pages read is
 * there: the deliveries themselves, and who scanned what, are for the counting alone.
 *
 * @param now milliseconds, on the last day of the campaign
 */
export function fillCampaign(file: string, accountId: string, now: number): void {
  const connection = new Database(file);
  // Nothing here needs to survive a power cut.
  connection.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
  const first = now - (DAYS - 1) * DAY;
  fillCodes(connection, accountId, first);
  withoutIndexes(connection, ["QrDay"], () => fillCounters(connection, accountId, first));
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

function fillCodes(connection: Database.Database, accountId: string, first: number): void {
  const codes = openTable(connection, "QrCode", [
    ...["id", "accountId", "name", "lifetime", "scene", "ticket", "url", "folder", "owner", "labels"],
    ...["searchText", "createdAt", "updatedAt"],
  ]);
  for (let number = 0; number < CODES; number++) {
    const own = groupsOf(number);
    const [id, name, scene] = [qrCodeId(number), titleOf(number), `campaign_${number}`];
    const time = timeOf(number, first);
    codes.add([
      ...[id, accountId, name, "permanent", scene],
      `gQH${String(number).padStart(93, "8DwAAAAAAAAAAS5odHRwOi8v")}`,
      `http://weixin.qq.com/q/02${String(number).padStart(20, "kY7")}`,
      ...[folderName(own.folder), ownerName(own.owner), JSON.stringify(own.labels.map(labelName))],
      ...[toSearchText(name, scene), time, time],
    ]);
  }
  codes.close();
  const labels = openTable(connection, "QrCodeLabel", ["accountId", "label", "codeId", "createdAt"]);
  for (let number = 0; number < CODES; number++)
    for (const label of groupsOf(number).labels)
      labels.add([accountId, labelName(label), qrCodeId(number), timeOf(number, first)]);
  labels.close();
  const steps = openTable(connection, "QrNextStep", ["accountId", "codeId", "kind", "what", "times"]);
  for (let number = 0; number < FREQUENT_CODES * STEPS; number++) {
    const [code, step] = [Math.floor(number / STEPS), number % STEPS];
    const kind = step % 2 === 0 ? "tap" : "words";
    steps.add([accountId, qrCodeId(code), kind, `MENU_${step}`, 1 + ((number * 7919) % 500)]);
  }
  steps.close();
}

/** One a minute, until the campaign begins. */
function timeOf(number: number, first: number): string {
  return toDatabaseTime(first - (CODES - number) * MINUTE);
}

function fillCounters(connection: Database.Database, accountId: string, first: number): void {
  const nameOfDay = Array.from({ length: DAYS }, (_, day) => chinaDay(first + day * DAY));
  const dayName = (day: number) => nameOfDay[day] ?? "";
  const days = openTable(connection, "QrDay", ["accountId", "scope", "day", "kind", ...COUNTERS]);
  const hours = openTable(connection, "QrHour", ["accountId", "scope", "day", "hour", "scans", "follows"]);
  const reach = openTable(connection, "QrReach", [
    ...["accountId", "scope", "day", "previous", "scanners", "members"],
  ]);
  const scans = makeScans();
  for (const { kind, count, of, nameOf } of GROUPINGS)
    tallyScopes(scans, { count, of }, (number, counted) => {
      const scope = nameOf(number);
      const people = [2, 3].map((which) =>
        counted.reach.reduce((sum, row) => sum + (row[1] === -1 ? (row[which] ?? 0) : 0), 0),
      );
      const all = COUNTERS.map((_, column) =>
        counted.days.reduce((sum, [, own]) => sum + (own[column] ?? 0), 0),
      );
      days.add([accountId, scope, "", kind, ...all.slice(0, 2), ...people, ...all.slice(4)]);
      for (const [day, own] of counted.days) days.add([accountId, scope, dayName(day), kind, ...own]);
      for (const [day, ...own] of counted.hours) hours.add([accountId, scope, dayName(day), ...own]);
      for (const [day, previous, ...own] of counted.reach)
        reach.add([accountId, scope, dayName(day), previous === -1 ? "" : dayName(previous), ...own]);
    });
  days.close();
  hours.close();
  reach.close();
}

const GROUPINGS = [
  { kind: "all", count: 1, of: () => [0], nameOf: () => "all" },
  {
    kind: "code",
    count: CODES,
    of: (code: number) => [code],
    nameOf: (number: number) => `code:${qrCodeId(number)}`,
  },
  {
    kind: "folder",
    count: FOLDERS,
    of: (code: number) => [groupsOf(code).folder],
    nameOf: (number: number) => `folder:${folderName(number)}`,
  },
  {
    kind: "label",
    count: LABELS,
    of: (code: number) => groupsOf(code).labels,
    nameOf: (number: number) => `label:${labelName(number)}`,
  },
  {
    kind: "owner",
    count: OWNERS,
    of: (code: number) => [groupsOf(code).owner],
    nameOf: (number: number) => `owner:${ownerName(number)}`,
  },
];

/** Takes rows one by one and writes them in transactions of their own. */
function openTable(connection: Database.Database, table: string, columns: readonly string[]) {
  const names = columns.map((column) => `"${column}"`).join();
  const marks = columns.map(() => "?").join();
  const statement = connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
  let waiting: (string | number)[][] = [];
  const write = () => {
    connection.exec("BEGIN");
    for (const row of waiting) statement.run(row);
    connection.exec("COMMIT");
    waiting = [];
  };
  return {
    add(row: (string | number)[]) {
      waiting.push(row);
      if (waiting.length === ROWS_A_TRANSACTION) write();
    },
    close: write,
  };
}

/** An index of millions of rows is made in a third of the time that it takes to keep it up to date while they come. */
function withoutIndexes(connection: Database.Database, tables: readonly string[], body: () => void): void {
  const find = connection.prepare(
    `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'index' AND "tbl_name" = ? AND "sql" IS NOT NULL`,
  );
  const indexes = tables.flatMap((table) => indexesSchema.parse(find.all(table)));
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`);
  body();
  for (const { sql } of indexes) connection.exec(sql);
}

const indexesSchema = z.array(z.object({ name: z.string(), sql: z.string() }));
