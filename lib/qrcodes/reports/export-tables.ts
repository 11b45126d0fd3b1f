import type { AccountId } from "@/lib/auth/account-id";
import { chinaDay, type Period } from "@/lib/platform/periods";
import type { Cell } from "@/lib/platform/spreadsheet";
import { readCodePage } from "@/lib/qrcodes/data";
import { countsOf } from "@/lib/qrcodes/measuring/counts";
import { groupTotals, hoursOf, seriesOf } from "@/lib/qrcodes/measuring/data";
import { nextStepsOf } from "@/lib/qrcodes/measuring/next-steps";
import { countPeople } from "@/lib/qrcodes/measuring/people";
import { readSpans } from "@/lib/qrcodes/measuring/read-spans";
import { codeScope, countedAs, GROUPINGS } from "@/lib/qrcodes/measuring/scopes";
import type { ListedCode } from "@/lib/qrcodes/types";
import { toScope } from "./address";
import type { reportMessages } from "./messages";
import type { ReportScope } from "./types";

/** What can be taken away as a file. */
export const TABLES = ["days", "hours", "codes", ...GROUPINGS, "next"] as const;
type Table = (typeof TABLES)[number];

type TableRequest = {
  accountId: AccountId;
  scope: ReportScope;
  period: Period;
  words: (typeof reportMessages)["zh"] | (typeof reportMessages)["en"];
};

/** Codes and groups are read so many at a time. */
const CODES_A_STEP = 500;
const GROUPS_A_STEP = 200;

/** The rows of a table, its head first. */
export function rowsOf(table: Table, request: TableRequest): AsyncIterable<Cell[]> {
  switch (table) {
    case "days":
      return dayRows(request);
    case "hours":
      return hourRows(request);
    case "codes":
      return codeRows(request);
    case "folder":
    case "label":
    case "owner":
      return groupRows(table, request);
    case "next":
      return nextRows(request);
    default:
      return table satisfies never;
  }
}

async function* dayRows({ accountId, scope, period, words }: TableRequest): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [c.day, c.scans, c.scanners, c.members, c.follows, c.lost];
  for (const each of await seriesOf(accountId, toScope(scope), period))
    yield [each.day, each.scans, each.scanners, each.members, each.follows, each.lost];
}

async function* hourRows({ accountId, scope, period, words }: TableRequest): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [c.hour, c.scans, c.follows];
  for (const { hour, scans, follows } of await hoursOf(accountId, toScope(scope), period))
    yield [hour, scans, follows];
}

/** Every code, archived ones too, in the order in which they were made. */
async function* codeRows({ accountId, period, words }: TableRequest): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [
    ...[c.name, c.scene, c.lifetime, c.folder, c.labels, c.owner, c.created],
    ...[c.scans, c.scanners, c.members, c.follows, c.still, c.lost],
  ];
  const spans = await readSpans(accountId, period);
  for (const state of [undefined, "archived"] as const) {
    let after: string | null = null;
    do {
      const codes: ListedCode[] = await readCodePage(accountId, { state }, after, CODES_A_STEP);
      const counts = await countsOf(accountId, codes.map(countedAs), period);
      const scopes = codes.map((code) => codeScope(countedAs(code)));
      const people = await countPeople(accountId, scopes, period, spans);
      for (const [place, code] of codes.entries()) {
        const { scans = 0, follows = 0, stillFollowing = 0, lost = 0 } = counts[place] ?? {};
        const { scanners = 0, members = 0 } = people.get(scopes[place] ?? "") ?? {};
        yield [
          ...[code.name, code.scene, words.export.lifetimes[code.lifetime]],
          ...[code.folder, code.labels.join(" "), code.owner, chinaDay(code.createdAt.getTime())],
          ...[scans, scanners, members, follows, stillFollowing, lost],
        ];
      }
      after = codes.length === CODES_A_STEP ? (codes.at(-1)?.id ?? null) : null;
    } while (after !== null);
  }
}

async function* groupRows(
  grouping: (typeof GROUPINGS)[number],
  { accountId, period, words }: TableRequest,
): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [words.groups.kinds[grouping], c.scans, c.scanners, c.follows, c.still, c.lost];
  for (let skip = 0; ; skip += GROUPS_A_STEP) {
    const groups = await groupTotals(accountId, grouping, period, { take: GROUPS_A_STEP, skip });
    for (const each of groups) {
      const name = each.name || words.scope.noName[grouping];
      yield [name, each.scans, each.scanners, each.follows, each.stillFollowing, each.lost];
    }
    if (groups.length < GROUPS_A_STEP) return;
  }
}

/** What people did after their scan. */
async function* nextRows({ accountId, scope, period, words }: TableRequest): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [c.kind, c.what, c.times];
  const { taps, words: said } = await nextStepsOf(accountId, toScope(scope), period);
  for (const { what, times } of taps) yield [words.next.taps, what, times];
  for (const { what, times } of said) yield [words.next.words, what || words.next.otherWords, times];
}
