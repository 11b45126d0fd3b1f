import { notFound } from "next/navigation";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { chinaDay, type Period, readPeriod } from "@/lib/platform/periods";
import { getQrCode } from "@/lib/qrcodes/data";
import { hoursOf, seriesOf, totalsOf } from "@/lib/qrcodes/measuring/data";
import { nextStepsOf } from "@/lib/qrcodes/measuring/next-steps";
import { codeScope, countedAs, type Scope } from "@/lib/qrcodes/measuring/scopes";
import {
  periodIn,
  type ReportAddress,
  readCompared,
  readGrouping,
  readGroupsBefore,
  readRanking,
  readScope,
  textIn,
  toScope,
  USE_PARAMETER,
} from "./address";
import { listFormerUses } from "./counted-codes";
import {
  listComparedCodes,
  listGroupCodes,
  listGroups,
  listKnownFollowings,
  listKnownScanners,
  listTesters,
  listTopCodes,
} from "./data";
import { codeOnlySchema } from "./schema";

/** The report on all codes, or on those of a group. */
export async function loadReports(accountId: string, address: ReportAddress) {
  const { accountId: id } = await requireScope(accountId);
  const now = systemClock.now();
  const period = readPeriod(periodIn(address), now);
  const scope = readScope(address);
  const grouping = readGrouping(address);
  const ranking = readRanking(address);
  const after = textIn(address, "after");
  const isAll = scope.type === "all" || scope.type === "code";
  const [numbers, groups, codes] = await Promise.all([
    readNumbers(id, toScope(scope), period, now),
    isAll ? listGroups(id, grouping, period, readGroupsBefore(address)) : null,
    isAll ? listTopCodes(id, period, ranking) : listGroupCodes(id, scope, period, { ...ranking, after }),
  ]);
  return { accountId: id, period, today: chinaDay(now), scope, grouping, ...numbers, groups, codes };
}

/** The report on one code, or on what it was used for before. */
export async function loadCodeReport(accountId: string, codeId: string, address: ReportAddress) {
  const { accountId: id } = await requireScope(accountId);
  const now = systemClock.now();
  const period = readPeriod(periodIn(address), now);
  const code = codeOnlySchema.safeParse({ codeId }).success ? await getQrCode(id, codeId) : null;
  if (!code) notFound();
  const formerUses = await listFormerUses(id, code.id);
  const use = formerUses.find((each) => each.id === textIn(address, USE_PARAMETER)) ?? null;
  const numbers = await readNumbers(id, codeScope(use?.id ?? countedAs(code)), period, now);
  return {
    accountId: id,
    code: { id: code.id, name: code.name, reusedAt: code.reusedAt },
    use,
    formerUses,
    period,
    today: chinaDay(now),
    ...numbers,
  };
}

/** Up to five codes side by side. */
export async function loadComparison(accountId: string, address: ReportAddress) {
  const { accountId: id } = await requireScope(accountId);
  const now = systemClock.now();
  const period = readPeriod(periodIn(address), now);
  const rows = await listComparedCodes(id, readCompared(address), period);
  const codes = await Promise.all(
    rows.map(async (row) => {
      const scope = codeScope(row.codeId);
      const [totals, days] = await Promise.all([
        totalsOf(id, scope, period, now),
        seriesOf(id, scope, period),
      ]);
      return { id: row.codeId, name: row.code.name, totals, days };
    }),
  );
  return { accountId: id, period, today: chinaDay(now), codes };
}

/** The people whose scans do not count, and whose data can be erased. */
export async function loadTesters(accountId: string, address: ReportAddress) {
  const { accountId: id, role } = await requireScope(accountId);
  const openid = textIn(address, "openid") ?? "";
  const [testers, scanners, followings] = await Promise.all([
    listTesters(id),
    listKnownScanners(id),
    openid === "" ? null : listKnownFollowings(id, openid),
  ]);
  const rights = { canEdit: can(role, "content.edit"), canErase: can(role, "account.configure") };
  return { accountId: id, ...rights, testers, scanners, openid, followings };
}

async function readNumbers(accountId: AccountId, scope: Scope, period: Period, now: number) {
  const [totals, days, hours, next] = await Promise.all([
    totalsOf(accountId, scope, period, now),
    seriesOf(accountId, scope, period),
    hoursOf(accountId, scope, period),
    nextStepsOf(accountId, scope, period),
  ]);
  return { totals, days, hours, next };
}
