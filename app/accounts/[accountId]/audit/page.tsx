import type { Metadata } from "next";
import { loadAudit } from "@/lib/audit/loaders";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditParameters } from "@/lib/audit/types";
import { AuditPage } from "@/lib/audit/ui/audit-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type AuditProps = { params: Promise<{ accountId: string }>; searchParams: Promise<AuditParameters> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditMessages[await requestLocale()].title };
}

export default async function Audit({ params, searchParams }: AuditProps) {
  const [{ accountId }, parameters] = await Promise.all([params, searchParams]);
  return <AuditPage {...(await loadAudit(accountId, parameters))} />;
}
