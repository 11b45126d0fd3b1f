import type { AccountId } from "@/lib/auth/account-id";
import { chinaDay, type Period } from "@/lib/platform/periods";
import type { Cell } from "@/lib/platform/spreadsheet";
import { readCodePage } from "@/lib/qrcodes/data";
import { countsOf } from "@/lib/qrcodes/measuring/counts";
import { groupTotals, hoursOf, seriesOf } from "@/lib/qrcodes/measuring/data";
import { nextStepsOf } from "@/lib/qrcodes/measuring/next-steps";
import { countPeople } from "@/lib/qrcodes/measuring/people";
import { readSpans } from "@/lib/qrcodes/measuring/read-spans";
import { codeScope, GROUPINGS } from "@/lib/qrcodes/measuring/scopes";
import type { Span } from "@/lib/qrcodes/measuring/spans";
import type { ListedCode } from "@/lib/qrcodes/types";
import { toScope } from "./address";
import { listUsesOf, type UseOfCode } from "./counted-codes";
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

/**
 * Every code, archived ones too, in the order in which they were made. What a code was used for before follows it in a
 * line of its own, so that the lines add up to what the account's codes brought.
 */
async function* codeRows({ accountId, period, words }: TableRequest): AsyncGenerator<Cell[]> {
  const c = words.export.columns;
  yield [
    ...[c.name, c.scene, c.lifetime, c.folder, c.labels, c.owner, c.created, c.until],
    ...[c.scans, c.scanners, c.members, c.follows, c.still, c.lost],
  ];
  const spans = await readSpans(accountId, period);
  for (const state of [undefined, "archived"] as const) {
    let after: string | null = null;
    do {
      const codes: ListedCode[] = await readCodePage(accountId, { state }, after, CODES_A_STEP);
      const uses = await listUsesOf(accountId, codes);
      for (let from = 0; from < uses.length; from += CODES_A_STEP)
        yield* rowsOfUses(uses.slice(from, from + CODES_A_STEP), { accountId, period, words }, spans);
      after = codes.length === CODES_A_STEP ? (codes.at(-1)?.id ?? null) : null;
    } while (after !== null);
  }
}

async function* rowsOfUses(
  uses: readonly UseOfCode[],
  { accountId, period, words }: Omit<TableRequest, "scope">,
  spans: readonly Span[],
): AsyncGenerator<Cell[]> {
  const ids = uses.map(({ id }) => id);
  const scopes = ids.map(codeScope);
  const [counts, people] = await Promise.all([
    countsOf(accountId, ids, period),
    countPeople(accountId, scopes, period, spans),
  ]);
  for (const [place, use] of uses.entries()) {
    const { scans = 0, follows = 0, stillFollowing = 0, lost = 0 } = counts[place] ?? {};
    const { scanners = 0, members = 0 } = people.get(scopes[place] ?? "") ?? {};
    yield [
      ...[use.name, use.code.scene, words.export.lifetimes[use.code.lifetime], use.folder],
      ...[use.labels.join(" "), use.owner, chinaDay(use.code.createdAt.getTime())],
      use.until ? chinaDay(use.until.getTime()) : "",
      ...[scans, scanners, members, follows, stillFollowing, lost],
    ];
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
  for (const { what, times } of taps) yield [words.next.taps, what || words.next.deletedButtons, times];
  for (const { what, times } of said) yield [words.next.words, what || words.next.otherWords, times];
}
