import type { AccountId } from "@/lib/auth/account-id";
import { can } from "@/lib/auth/roles";
import { getActor, getScope } from "@/lib/auth/session";
import { contentDisposition } from "@/lib/platform/content-disposition";
import type { Locale } from "@/lib/platform/i18n/locale";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { type Cell, toCsv } from "@/lib/platform/spreadsheet";
import { CHINA_AHEAD } from "@/lib/platform/time";
import { filterOf } from "./loaders";
import { auditMessages } from "./messages";
import { type AccountNames, readAudit } from "./read-audit";
import type { AuditFilter } from "./schema";
import type { AuditParameters, AuditRow } from "./types";

/** Answers with what the page of an account lists, all of it, as CSV. */
export async function serveAuditExport(id: string, parameters: AuditParameters): Promise<Response> {
  const [actor, locale] = await Promise.all([getActor(), requestLocale()]);
  if (!actor) return refuse(401);
  const scope = await getScope(actor, id);
  if (!scope) return refuse(404);
  if (!can(scope.role, "audit.read")) return refuse(403);
  return answer(scope.accountId, filterOf(parameters), locale, async () => new Map());
}

/** As {@link serveAuditExport}, for the whole desk and its owner. */
export async function serveWholeAuditExport(
  parameters: AuditParameters,
  accountNames: AccountNames,
): Promise<Response> {
  const [actor, locale] = await Promise.all([getActor(), requestLocale()]);
  if (!actor) return refuse(401);
  if (!actor.isOwner) return refuse(404);
  return answer(null, filterOf(parameters), locale, accountNames);
}

function answer(
  accountId: AccountId | null,
  filter: AuditFilter,
  locale: Locale,
  accountNames: AccountNames,
): Response {
  const name = `${auditMessages[locale].title}.csv`;
  return new Response(toCsv(rowsOf(accountId, filter, locale, accountNames)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "cache-control": "no-store",
      "content-disposition": contentDisposition(true, name),
    },
  });
}

/** Page after page, each when the file wants more. */
async function* rowsOf(
  accountId: AccountId | null,
  filter: AuditFilter,
  locale: Locale,
  accountNames: AccountNames,
): AsyncGenerator<readonly Cell[]> {
  const t = auditMessages[locale].csv;
  yield [t.at, t.what, t.times, t.lastAt, t.account, t.address, t.device, t.detail];
  let after: string | null = filter.after;
  do {
    const page = await readAudit(accountId, { ...filter, after }, locale, accountNames);
    for (const row of page.rows) yield cellsOf(row);
    after = page.next;
  } while (after !== null);
}

function cellsOf({ at, sentence, times, lastAt, account, address, device, detail }: AuditRow): Cell[] {
  const lines = detail.map(({ name, before, after }) => {
    return before === null ? `${name}: ${after ?? ""}` : `${name}: ${before} → ${after ?? ""}`;
  });
  const last = lastAt && sayChinaTime(lastAt);
  return [sayChinaTime(at), sentence, times, last, account?.name ?? null, address, device, lines.join("\n")];
}

function sayChinaTime(time: Date): string {
  return new Date(time.getTime() + CHINA_AHEAD).toISOString().slice(0, 19).replace("T", " ");
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
