import { serveWholeAuditExport } from "@/lib/audit/export";
import { loadWholeAudit } from "@/lib/audit/loaders";
import type { AuditParameters } from "@/lib/audit/types";
import { db } from "@/lib/platform/db/db";

// The audit of the whole desk names accounts, of which the audit itself knows the ids only.

/** The page of the whole desk's audit. */
export function loadDeskAudit(parameters: AuditParameters) {
  return loadWholeAudit(parameters, listNames);
}

/** The same as a file. */
export function serveDeskAuditExport(parameters: AuditParameters): Promise<Response> {
  return serveWholeAuditExport(parameters, listNames);
}

async function listNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
