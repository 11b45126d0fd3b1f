import { daysBetween, lastOfMonth } from "@/lib/platform/periods";

// Counters are kept by day, by month and for all time, so that a long period is a few rows instead of hundreds.

/** A day like 2026-11-22, a month like M2026-11, or all time. */
export type Span = string;

/** All time. It comes before every day. */
export const EVER: Span = "";

/** The month of a day. Months come after every day, so that none is between two days. */
export function monthOf(day: string): Span {
  return `M${day.slice(0, 7)}`;
}

/** What something that happened on a day counts for. */
export function spansOf(day: string): readonly Span[] {
  return [day, monthOf(day), EVER];
}

/** The fewest spans that make up the days from the first to the last one: whole months, and the days around them. */
export function coverDays(first: string, last: string): Span[] {
  const days = daysBetween(first, last);
  const spans: Span[] = [];
  for (let place = 0; place < days.length; ) {
    const day = days[place] ?? "";
    const month = daysBetween(day, lastOfMonth(day)).length;
    const isWhole = day.endsWith("-01") && place + month <= days.length;
    spans.push(isWhole ? monthOf(day) : day);
    place += isWhole ? month : 1;
  }
  return spans;
}
