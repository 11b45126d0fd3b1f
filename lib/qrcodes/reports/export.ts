import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { getActor, getScope } from "@/lib/auth/session";
import { systemClock } from "@/lib/platform/clock";
import { contentDisposition } from "@/lib/platform/content-disposition";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { readPeriod } from "@/lib/platform/periods";
import { type Rows, toCsv, toXlsx } from "@/lib/platform/spreadsheet";
import { getQrCode } from "@/lib/qrcodes/data";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import { periodIn, type ReportAddress, readScope, textIn, USE_PARAMETER } from "./address";
import { listFormerUses } from "./counted-codes";
import { rowsOf, TABLES } from "./export-tables";
import { reportMessages } from "./messages";
import type { ReportScope } from "./types";

const orderSchema = z.object({ table: z.enum(TABLES), format: z.enum(["csv", "xlsx"]) });

const WRITERS = {
  csv: { type: "text/csv; charset=utf-8", write: (_sheet: string, rows: Rows) => toCsv(rows) },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: toXlsx,
  },
} as const;

/**
 * Answers with a table of the reports as a file, for members of the account only. Rows are read while the file goes
 * out.
 */
export async function serveExport(accountId: string, address: ReportAddress): Promise<Response> {
  const [actor, locale] = await Promise.all([getActor(), requestLocale()]);
  if (!actor) return refuse(401);
  const scope = await getScope(actor, accountId);
  if (!scope) return refuse(404);
  const order = orderSchema.safeParse(address);
  if (!order.success) return refuse(400);
  const about = await readAbout(scope.accountId, address);
  if (!about) return refuse(404);
  const { table, format } = order.data;
  const period = readPeriod(periodIn(address), systemClock.now());
  const t = reportMessages[locale];
  const name = [about.name, t.export.tables[table], period.from, period.to].filter(Boolean).join("-");
  const { type, write } = WRITERS[format];
  const rows = rowsOf(table, { accountId: scope.accountId, scope: about.scope, period, words: t });
  return new Response(write(t.export.tables[table], rows), {
    headers: {
      "content-type": type,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": contentDisposition(true, `${name}.${format}`),
    },
  });
}

/** What the table is about, and how files name it; null for a code that the account has not. */
async function readAbout(
  accountId: AccountId,
  address: ReportAddress,
): Promise<{ scope: ReportScope; name: string } | null> {
  const id = textIn(address, "code");
  if (id !== undefined) {
    const code = await getQrCode(accountId, id);
    if (!code) return null;
    const uses = await listFormerUses(accountId, code.id);
    const use = uses.find((each) => each.id === textIn(address, USE_PARAMETER));
    return { scope: { type: "code", id: use?.id ?? countedAs(code) }, name: use?.name ?? code.name };
  }
  const scope = readScope(address);
  return { scope, name: scope.type === "all" || scope.type === "code" ? "" : scope.name };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
