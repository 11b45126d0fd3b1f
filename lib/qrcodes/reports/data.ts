import type { AccountId } from "@/lib/auth/account-id";
import { listDeliveriesById } from "@/lib/conversations/data";
import { listRecentScanners, listScansBetween } from "@/lib/deliveries/data";
import { db } from "@/lib/platform/db/db";
import type { Period } from "@/lib/platform/periods";
import { listQrCodeNames, listQrCodes } from "@/lib/qrcodes/data";
import { countsOf } from "@/lib/qrcodes/measuring/counts";
import { followingsOf, groupTotals } from "@/lib/qrcodes/measuring/data";
import { topCodes, topCodesOfGroup } from "@/lib/qrcodes/measuring/ranking";
import { countedAs, type Grouping } from "@/lib/qrcodes/measuring/scopes";
import type { CodeCounts, GroupCounts, Ranking } from "@/lib/qrcodes/measuring/types";
import { listCountedCodes } from "./counted-codes";
import { MAX_TESTERS } from "./limits";
import type { CodeRow, CodeTest, KnownFollowing, KnownScanner, Tester, TestScan } from "./types";

/** Of codes, and of groups. */
const ROWS_A_PAGE = 20;
const SCANS_TO_SHOW = 50;

/** A page of what each folder, label or owner brought, those with most scans first. */
export async function listGroups(
  accountId: AccountId,
  grouping: Grouping,
  period: Period,
  skip: number,
): Promise<{ rows: GroupCounts[]; next: string | null }> {
  return toPage(await groupTotals(accountId, grouping, period, pageFrom(skip)), skip);
}

/** A page of the codes that brought most in a period. @param skip how many come before the page */
export async function listTopCodes(
  accountId: AccountId,
  period: Period,
  { sort, skip }: { sort: Ranking; skip: number },
): Promise<CodePage> {
  const page = toPage(await topCodes(accountId, period, { sort, ...pageFrom(skip) }), skip);
  return { ...page, rows: await withCodes(accountId, page.rows), sort };
}

/**
 * A page of the codes of a group, those that brought most first; the newest first where there are too many to rank.
 *
 * @param after where the list goes on in that case
 */
export async function listGroupCodes(
  accountId: AccountId,
  group: { type: Grouping; name: string },
  period: Period,
  { sort, skip, after }: { sort: Ranking; skip: number; after: string | undefined },
): Promise<CodePage> {
  const top = await topCodesOfGroup(accountId, group, period, { sort, ...pageFrom(skip) });
  if (top) {
    const page = toPage(top, skip);
    return { ...page, rows: await withCodes(accountId, page.rows), sort };
  }
  // Of the codes without a folder, label or owner there is no list to page through.
  if (group.name === "") return { rows: [], next: null, sort: null };
  const page = await listQrCodes(accountId, { [group.type]: group.name, ...(after && { after }) });
  const counts = await countsOf(accountId, page.rows.map(countedAs), period);
  return { rows: await withCodes(accountId, counts), next: page.next, sort: null };
}

/** Codes with what they brought; `sort` is null where they are not ranked but listed. */
type CodePage = { rows: CodeRow[]; next: string | null; sort: Ranking | null };

/** One more than is shown tells whether there is another page. */
function pageFrom(skip: number) {
  return { skip, take: ROWS_A_PAGE + 1 };
}

function toPage<Row>(found: readonly Row[], skip: number): { rows: Row[]; next: string | null } {
  const next = found.length > ROWS_A_PAGE ? String(skip + ROWS_A_PAGE) : null;
  return { rows: found.slice(0, ROWS_A_PAGE), next };
}

async function withCodes(accountId: AccountId, counts: readonly CodeCounts[]): Promise<CodeRow[]> {
  const codes = await listCountedCodes(
    accountId,
    counts.map(({ codeId }) => codeId),
  );
  return counts.map((row) => ({ ...row, code: codes.get(row.codeId) ?? null }));
}

/** Certain codes with what they brought, in the order of the ids; those that are not the account's are left out. */
export async function listComparedCodes(
  accountId: AccountId,
  ids: readonly string[],
  period: Period,
): Promise<(CodeRow & { code: NonNullable<CodeRow["code"]> })[]> {
  const rows = await withCodes(accountId, await countsOf(accountId, ids, period));
  return rows.flatMap(({ code, ...row }) => (code ? [{ ...row, code }] : []));
}

/** The followers whose scans do not count, the latest first. */
export async function listTesters(accountId: AccountId): Promise<Tester[]> {
  return db.qrTester.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "desc" }, { openid: "asc" }],
    take: MAX_TESTERS,
    select: { openid: true, name: true, createdAt: true },
  });
}

/** Those who scanned lately, with the names of the codes. */
export async function listKnownScanners(accountId: AccountId): Promise<KnownScanner[]> {
  const scanners = await listRecentScanners(accountId);
  const codes = await listQrCodeNames(accountId, [...new Set(scanners.map(({ scene }) => scene))]);
  const names = new Map(codes.map(({ scene, name }) => [scene, name]));
  return scanners.map((scanner) => ({ ...scanner, code: names.get(scanner.scene) ?? null }));
}

/** When somebody followed and which codes brought them, the latest first. */
export async function listKnownFollowings(accountId: AccountId, openid: string): Promise<KnownFollowing[]> {
  const followings = await followingsOf(accountId, openid);
  const codes = await listCountedCodes(
    accountId,
    followings.flatMap(({ codeId }) => codeId ?? []),
  );
  return followings.map((following) => ({ ...following, code: codes.get(following.codeId ?? "") ?? null }));
}

/** The test of a code that is running; null without one. @param now milliseconds */
export async function getRunningTest(
  accountId: AccountId,
  codeId: string,
  now: number,
): Promise<CodeTest | null> {
  return db.qrTest.findFirst({
    where: { accountId, codeId, endsAt: { gt: new Date(now) } },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true, endsAt: true },
  });
}

/**
 * Scans of a code during a test, the latest first.
 *
 * @param after the number of the last scan that is known; 0 to begin
 */
export async function listTestScans(
  accountId: AccountId,
  scene: string,
  test: CodeTest,
  after: number,
): Promise<TestScan[]> {
  const ids = await listScansBetween(accountId, scene, { ...test, after }, SCANS_TO_SHOW);
  const deliveries = await listDeliveriesById(accountId, ids);
  return deliveries.map(({ id, openid, kind, reply, latencyMicros, receivedAt }) => {
    return { id, openid, kind, reply, latencyMicros, receivedAt: receivedAt.toISOString() };
  });
}
