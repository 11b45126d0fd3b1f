/** Under which name counting keeps its place in the log of deliveries. */
export const COUNTING = "qrcodes.counting";

/** Days in China like 2026-11-22, both included; null for all the time. */
export type Period = { from: string; to: string } | null;

/** Of so many followers that came long enough ago, so many still followed then. */
export type Kept = { of: number; kept: number };

export type Counts = {
  /** Of followers and of people who followed by scanning. */
  scans: number;
  /** People who followed through a code; somebody who comes again later counts again. */
  follows: number;
  /** Of those who followed in the period, how many have left since, and how many are still there. */
  lost: number;
  stillFollowing: number;
};

export type Totals = Counts & {
  /** Scans by people who followed already. */
  rescans: number;
  /** Different people. */
  scanners: number;
  /** Different people who scanned when they followed already. */
  members: number;
  /** How many followers of the period were still there one day, a week and thirty days after they came. */
  after1: Kept;
  after7: Kept;
  after30: Kept;
};

/** One day; people are different people of that day, `lost` those who came on that day and have left since. */
export type DayCounts = {
  day: string;
  scans: number;
  follows: number;
  scanners: number;
  members: number;
  lost: number;
};

/** An hour of the day in China, 0 to 23, over all days of a period. */
export type HourCounts = { hour: number; scans: number; follows: number };

/** What one code brought in a period. */
export type CodeCounts = Counts & { codeId: string };

/** What the codes of one folder, label or owner brought; the empty name is for codes without one. */
export type GroupCounts = Counts & { name: string; scanners: number };

/** By what codes are ranked: `stillFollowing` are the followers who stayed. */
export const RANKINGS = ["scans", "follows", "stillFollowing"] as const;
export type Ranking = (typeof RANKINGS)[number];

/**
 * What people did first within a day after a scan. `what` is a tapped button's name or what it sends, or the keyword
 * that the words were answered by; empty for words that no keyword knows.
 */
export type NextStep = { what: string; times: number };
export type NextSteps = { taps: NextStep[]; words: NextStep[] };

/** A time during which somebody followed the account. */
export type Following = {
  /** The code that brought them, if it was one. */
  codeId: string | null;
  followedAt: Date;
  unfollowedAt: Date | null;
};
