import type { Metadata } from "next";
import { loadDeskAudit } from "@/lib/accounts/audit";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditParameters } from "@/lib/audit/types";
import { AuditPage } from "@/lib/audit/ui/audit-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditMessages[await requestLocale()].wholeTitle };
}

export default async function WholeAudit({ searchParams }: { searchParams: Promise<AuditParameters> }) {
  return <AuditPage {...(await loadDeskAudit(await searchParams))} />;
}
