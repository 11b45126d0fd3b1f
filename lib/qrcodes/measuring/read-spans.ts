import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { lastOfMonth } from "@/lib/platform/periods";
import { ALL } from "./scopes";
import { coverDays, EVER, type Span } from "./spans";
import type { Period } from "./types";

/** The fewest spans that make up a period, none where nothing was counted in it. */
export async function readSpans(accountId: AccountId, period: Period): Promise<Span[]> {
  if (!period) return [EVER];
  const [first, last] = await Promise.all([readDay(accountId, "asc"), readDay(accountId, "desc")]);
  if (!first || !last || period.to < first || period.from > last) return [];
  // Before the first day and after the last one there is nothing that a whole month could add.
  return coverDays(
    period.from <= first ? `${first.slice(0, 7)}-01` : period.from,
    period.to >= last ? lastOfMonth(last) : period.to,
  );
}

/** The first or the last day on which anything was scanned. */
export async function readDay(accountId: AccountId, order: "asc" | "desc"): Promise<string | undefined> {
  const row = await db.qrDay.findFirst({
    where: { accountId, scope: ALL, day: { gt: EVER, lt: "9" } },
    orderBy: { day: order },
    select: { day: true },
  });
  return row?.day;
}
