import type { AccountId } from "@/lib/auth/account-id";
import type { Grouping, Scope } from "./scopes";
import type {
  CodeCounts,
  Counts,
  DayCounts,
  Following,
  GroupCounts,
  HourCounts,
  NextStep,
  Period,
  Ranking,
  RecentScanner,
  Totals,
} from "./types";

const NOTHING: Counts = { scans: 0, follows: 0, lost: 0, stillFollowing: 0 };
const NOBODY = { of: 0, kept: 0 };

/**
 * What a scope brought in a period.
 *
 * @param now milliseconds; whether followers came long enough ago to have stayed 1, 7 or 30 days
 */
export async function totalsOf(
  _accountId: AccountId,
  _scope: Scope,
  _period: Period,
  _now: number,
): Promise<Totals> {
  return { ...NOTHING, rescans: 0, scanners: 0, members: 0, after1: NOBODY, after7: NOBODY, after30: NOBODY };
}

/** The days of a period in their order, those without a scan too. Without a period from the first scan on. */
export async function seriesOf(_accountId: AccountId, _scope: Scope, _period: Period): Promise<DayCounts[]> {
  return [];
}

/** The 24 hours of the day over all days of a period. */
export async function hoursOf(_accountId: AccountId, _scope: Scope, _period: Period): Promise<HourCounts[]> {
  return [];
}

/** The codes that brought most. @param page at most 100 at a time */
export async function topCodes(
  _accountId: AccountId,
  _period: Period,
  _page: { sort: Ranking; take: number; skip?: number },
): Promise<CodeCounts[]> {
  return [];
}

/** What each folder, label or owner brought, those with most scans first. @param take at most 200 */
export async function groupTotals(
  _accountId: AccountId,
  _grouping: Grouping,
  _period: Period,
  _take = 100,
): Promise<GroupCounts[]> {
  return [];
}

/** What people did first after scanning a code, the most frequent first. */
export async function nextStepsOf(
  _accountId: AccountId,
  _codeId: string,
): Promise<{ taps: NextStep[]; words: NextStep[] }> {
  return { taps: [], words: [] };
}

/** What certain codes brought in a period, in the order of the ids (at most 500), with zeros where nothing came. */
export async function countsOf(
  _accountId: AccountId,
  codeIds: readonly string[],
  _period: Period = null,
): Promise<CodeCounts[]> {
  return codeIds.map((codeId) => ({ codeId, ...NOTHING }));
}

/** When somebody followed the account and through which codes, the latest first; at most 50. */
export async function followingsOf(_accountId: AccountId, _openid: string): Promise<Following[]> {
  return [];
}

/** Who scanned lately, the latest first, each once. @param scene of the code that is asked about */
export async function listRecentScanners(_accountId: AccountId, _scene?: string): Promise<RecentScanner[]> {
  return [];
}
