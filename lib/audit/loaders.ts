import { notFound } from "next/navigation";
import { requireActor, requireScope } from "@/lib/auth/page-scope";
import { type AccountNames, readAudit } from "./read-audit";
import { type AuditRetention, getAuditRetention } from "./retention";
import { type AuditFilter, auditFilterSchema } from "./schema";
import type { AuditParameters, AuditSlice } from "./types";

/** What was done to an account. */
export async function loadAudit(id: string, parameters: AuditParameters): Promise<{ page: AuditSlice }> {
  const { accountId, locale } = await requireScope(id, "audit.read");
  return { page: await readAudit(accountId, filterOf(parameters), locale, noNames) };
}

/** What was done on the whole desk; it exists for the owner only. */
export async function loadWholeAudit(
  parameters: AuditParameters,
  accountNames: AccountNames,
): Promise<{ page: AuditSlice; retention: AuditRetention }> {
  const { actor, locale } = await requireActor();
  if (!actor.isOwner) notFound();
  const [page, retention] = await Promise.all([
    readAudit(null, filterOf(parameters), locale, accountNames),
    getAuditRetention(),
  ]);
  return { page, retention };
}

/** What an address asks for; of a name that comes twice, nothing. */
export function filterOf({ q, kind, person, from, to, after }: AuditParameters): AuditFilter {
  return auditFilterSchema.parse({
    q: q ?? "",
    kind: kind ?? null,
    person: person ?? null,
    from: from ?? null,
    to: to ?? null,
    after: after ?? null,
  });
}

async function noNames(): Promise<ReadonlyMap<string, string>> {
  return new Map();
}
