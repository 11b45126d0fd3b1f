import { DAYS, PEOPLE, type Scans } from "./campaign";

const HOURS = 24;
/** The span of all time. */
export const EVER = 2 * DAYS;

/**
 * What the desk would have counted of one scope, in the order in which its tables have it. A span is the number of a
 * day, DAYS and the number of a month, or EVER.
 */
export type Counted = {
  /** By span: scans, follows, scanners, members, lost, lost1, lost7, lost30. */
  days: [span: number, counts: number[]][];
  hours: [day: number, hour: number, scans: number, follows: number][];
  /** `previous` is -1 for nobody's day. */
  reach: [span: number, previous: number, scanners: number, members: number][];
};

/**
 * Counts the scans for each scope of a grouping, one scope after the other.
 *
 * @param of the numbers of the scopes that a code is in, from 0 to below `count`
 * @param monthOf the number of each day's month
 */
export function tallyScopes(
  scans: Scans,
  { count, of }: { count: number; of: (code: number) => readonly number[] },
  monthOf: readonly number[],
  take: (scope: number, counted: Counted) => void,
): void {
  const { starts, order } = byScope(scans, count, of);
  const lastDay = new Int16Array(PEOPLE);
  const lastDayAsMember = new Int16Array(PEOPLE);
  for (let scope = 0; scope < count; scope++) {
    const own = order.subarray(starts[scope] ?? 0, starts[scope + 1] ?? 0);
    take(scope, tallyOne(scans, own, monthOf, lastDay, lastDayAsMember));
    for (const place of own) {
      const person = scans.person[place] ?? 0;
      lastDay[person] = 0;
      lastDayAsMember[person] = 0;
    }
  }
}

/** The places of each scope's scans, in the order of time: a counting sort. */
function byScope(scans: Scans, count: number, of: (code: number) => readonly number[]) {
  const starts = new Uint32Array(count + 1);
  for (const code of scans.code)
    for (const scope of of(code)) starts[scope + 1] = (starts[scope + 1] ?? 0) + 1;
  for (let scope = 0; scope < count; scope++)
    starts[scope + 1] = (starts[scope + 1] ?? 0) + (starts[scope] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(starts[count] ?? 0);
  for (let place = 0; place < scans.code.length; place++)
    for (const scope of of(scans.code[place] ?? 0)) {
      const at = next[scope] ?? 0;
      order[at] = place;
      next[scope] = at + 1;
    }
  return { starts, order };
}

function tallyOne(
  scans: Scans,
  places: Uint32Array,
  monthOf: readonly number[],
  lastDay: Int16Array,
  lastDayAsMember: Int16Array,
): Counted {
  const days = new Map<number, number[]>();
  const hours = new Map<number, [number, number]>();
  const reach = new Map<number, [number, number]>();
  /** In which of a day's spans somebody is new; days are kept plus one, 0 is no day. */
  const meet = (last: Int16Array, person: number, spans: readonly number[], which: 0 | 1): number[] => {
    const [day = 0] = spans;
    const before = last[person] ?? 0;
    last[person] = day + 1;
    const known = before > 0 ? spansOf(before - 1, monthOf) : [];
    return spans.map((span) => {
      if (known.includes(span)) return 0;
      enter(reach, span * (DAYS + 1) + before, (): [number, number] => [0, 0])[which] += 1;
      return 1;
    });
  };
  for (const place of places) {
    const day = scans.day[place] ?? 0;
    const person = scans.person[place] ?? 0;
    const follows = scans.follows[place] ?? 0;
    const left = scans.left[place] ?? 0;
    const spans = spansOf(day, monthOf);
    const scanner = meet(lastDay, person, spans, 0);
    const member = follows === 0 ? meet(lastDayAsMember, person, spans, 1) : [];
    const within = [DAYS, 1, 7, 30].map((limit) => (left > 0 && left <= limit ? 1 : 0));
    for (const [at, span] of spans.entries()) {
      const added = [1, follows, scanner[at] ?? 0, member[at] ?? 0, ...within];
      addTo(
        enter(days, span, () => [0, 0, 0, 0, 0, 0, 0, 0]),
        added,
      );
    }
    const hour = enter(hours, day * HOURS + (scans.hour[place] ?? 0), (): [number, number] => [0, 0]);
    hour[0] += 1;
    hour[1] += follows;
  }
  return {
    days: [...days],
    hours: [...hours].map(([key, [own, follows]]) => [Math.floor(key / HOURS), key % HOURS, own, follows]),
    reach: [...reach].map(([key, [scanners, members]]) => {
      return [Math.floor(key / (DAYS + 1)), (key % (DAYS + 1)) - 1, scanners, members];
    }),
  };
}

function spansOf(day: number, monthOf: readonly number[]): number[] {
  return [day, DAYS + (monthOf[day] ?? 0), EVER];
}

function addTo(counts: number[], added: readonly number[]): void {
  for (const [column, value] of added.entries()) counts[column] = (counts[column] ?? 0) + value;
}

function enter<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
