import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import type { ReportAddress } from "@/lib/qrcodes/reports/address";
import { loadCodeReport } from "@/lib/qrcodes/reports/loaders";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { CodeReportPage } from "@/lib/qrcodes/reports/ui/code-report-page";

type PageProps = {
  params: Promise<{ accountId: string; codeId: string }>;
  searchParams: Promise<ReportAddress>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportMessages[await requestLocale()].title };
}

export default async function CodeReport({ params, searchParams }: PageProps) {
  const [{ accountId, codeId }, address] = await Promise.all([params, searchParams]);
  return <CodeReportPage {...(await loadCodeReport(accountId, codeId, address))} />;
}
