/** A day or a week of a chart: its name in full and in short, and the places of its days, the last one excluded. */
export type Stretch = { label: string; tick: string; from: number; to: number };

/** So many days are told apart in a chart. Of more, each week is one: bars thinner than a hair say nothing. */
const MOST_DAYS = 92;

/** Whether a chart of so many days shows weeks. */
export function isByWeek(days: number): boolean {
  return days > MOST_DAYS;
}

/** The days of a chart in their order, or its weeks; the first and the last one may be shorter. */
export function stretchesOf(days: readonly string[]): Stretch[] {
  const starts = days.flatMap((day, place) =>
    !isByWeek(days.length) || place === 0 || isMonday(day) ? [place] : [],
  );
  return starts.map((from, place) => {
    const to = starts[place + 1] ?? days.length;
    const [first = "", last = ""] = [days[from], days[to - 1]];
    return { label: first === last ? first : `${first} – ${last}`, tick: first.slice(5), from, to };
  });
}

/** What a stretch adds up to. */
export function sumOver<Day>(
  days: readonly Day[],
  { from, to }: Stretch,
  countOf: (day: Day) => number,
): number {
  return days.slice(from, to).reduce((sum, day) => sum + countOf(day), 0);
}

function isMonday(day: string): boolean {
  return new Date(day).getUTCDay() === 1;
}
