// Everything is counted by the day in China, whatever the clock of the reader or the server says.

import { CHINA_AHEAD, DAY } from "./time";

export const PRESETS = ["today", "week", "month", "quarter", "custom"] as const;
export type Preset = (typeof PRESETS)[number];

/** Days like 2026-11-22, both of them included. */
export type Period = { preset: Preset; from: string; to: string };

const LENGTHS = { today: 1, week: 7, month: 30, quarter: 90 } as const;
/** Longer reports would read too many rows for a page. */
const MAX_DAYS = 366;

/** The day in China. @param time milliseconds */
export function chinaDay(time: number): string {
  return toDay(time + CHINA_AHEAD);
}

/** All days from the first to the last one, both included; none without them or when the last comes first. */
export function daysBetween(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return [];
  const start = Date.parse(first);
  const length = Math.max(0, Math.round((Date.parse(last) - start) / DAY) + 1);
  return Array.from({ length }, (_, place) => toDay(start + place * DAY));
}

/** The last day of the month that a day is in. */
export function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  // The day before the first of the next month: months count from zero here.
  return toDay(Date.UTC(year, month, 0));
}

/**
 * The period that an address names; the last seven days when it names none, or none that makes sense.
 *
 * @param now milliseconds
 */
export function readPeriod(
  address: { period?: string | undefined; from?: string | undefined; to?: string | undefined },
  now: number,
): Period {
  const today = chinaDay(now);
  const preset = PRESETS.find((each) => each === address.period) ?? "week";
  const lastDays = (length: number) => chinaDay(now - (length - 1) * DAY);
  if (preset !== "custom") return { preset, from: lastDays(LENGTHS[preset]), to: today };
  const days = [dayIn(address.from) ?? lastDays(LENGTHS.week), dayIn(address.to) ?? today];
  const [first = today, last = today] = days.map((day) => (day > today ? today : day)).sort();
  const earliest = chinaDay(Date.parse(last) - CHINA_AHEAD - (MAX_DAYS - 1) * DAY);
  return { preset, from: first < earliest ? earliest : first, to: last };
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day that exists; null for anything else. */
function dayIn(text: string | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
