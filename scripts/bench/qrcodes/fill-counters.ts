import type Database from "libsql";
import { chinaDay } from "@/lib/platform/periods";
import { DAY } from "@/lib/platform/time";
import { monthOf } from "@/lib/qrcodes/measuring/spans";
import { qrCodeId } from "../pages/list-rows";
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
import { openTable } from "./open-table";
import { type Counted, EVER, tallyScopes } from "./tally";

/** So many different next steps has the account on a day, and each of its groups and frequent codes. */
const STEPS = { all: 400, other: 16 };
const FREQUENT_CODES = 200;

const COUNTERS = ["scans", "follows", "scanners", "members", "lost", "lost1", "lost7", "lost30"];

/** Writes what was counted for every scope. @param first milliseconds, on the first day of the campaign */
export function fillCounters(connection: Database.Database, accountId: string, first: number): void {
  const dayNames = Array.from({ length: DAYS }, (_, day) => chinaDay(first + day * DAY));
  const monthNames = [...new Set(dayNames.map(monthOf))];
  const names = [...dayNames, ...monthNames];
  const nameOf = (span: number) => (span === EVER ? "" : (names[span] ?? ""));
  const monthOfDay = dayNames.map((day) => monthNames.indexOf(monthOf(day)));
  const tables = openTables(connection, accountId, nameOf);
  const scans = makeScans();
  for (const { kind, count, of, scopeOf } of GROUPINGS)
    tallyScopes(scans, { count, of }, monthOfDay, (number, counted) => {
      const steps = kind === "all" ? STEPS.all : STEPS.other;
      tables.add(
        { scope: scopeOf(number), kind },
        counted,
        kind === "code" && number >= FREQUENT_CODES ? 0 : steps,
      );
    });
  tables.close();
}

function openTables(connection: Database.Database, accountId: string, nameOf: (span: number) => string) {
  const key = ["accountId", "scope", "day"];
  const days = openTable(connection, "QrDay", [...key, "kind", ...COUNTERS]);
  const hours = openTable(connection, "QrHour", [...key, "hour", "scans", "follows"]);
  const reach = openTable(connection, "QrReach", [...key, "previous", "scanners", "members"]);
  const nextSteps = openTable(connection, "QrNextStep", [...key, "kind", "what", "times"]);
  const addSteps = (scope: string, span: number, steps: number) => {
    for (let step = 0; step < steps; step++) {
      const kind = step % 2 === 0 ? "tap" : "words";
      nextSteps.add([accountId, scope, nameOf(span), kind, `MENU_${step}`, 1 + step]);
    }
  };
  return {
    add({ scope, kind }: { scope: string; kind: string }, counted: Counted, steps: number) {
      for (const [span, own] of counted.days) {
        days.add([accountId, scope, nameOf(span), kind, ...own]);
        addSteps(scope, span, steps);
      }
      for (const [day, ...own] of counted.hours) hours.add([accountId, scope, nameOf(day), ...own]);
      for (const [span, previous, ...own] of counted.reach)
        reach.add([accountId, scope, nameOf(span), previous === -1 ? "" : nameOf(previous), ...own]);
    },
    close() {
      for (const table of [days, hours, reach, nextSteps]) table.close();
    },
  };
}

const GROUPINGS = [
  { kind: "all", count: 1, of: () => [0], scopeOf: () => "all" },
  {
    kind: "code",
    count: CODES,
    of: (code: number) => [code],
    scopeOf: (number: number) => `code:${qrCodeId(number)}`,
  },
  {
    kind: "folder",
    count: FOLDERS,
    of: (code: number) => [groupsOf(code).folder],
    scopeOf: (number: number) => `folder:${folderName(number)}`,
  },
  {
    kind: "label",
    count: LABELS,
    of: (code: number) => groupsOf(code).labels,
    scopeOf: (number: number) => `label:${labelName(number)}`,
  },
  {
    kind: "owner",
    count: OWNERS,
    of: (code: number) => [groupsOf(code).owner],
    scopeOf: (number: number) => `owner:${ownerName(number)}`,
  },
];
