import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import type { ReportAddress } from "@/lib/qrcodes/reports/address";
import { loadReports } from "@/lib/qrcodes/reports/loaders";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { ReportsPage } from "@/lib/qrcodes/reports/ui/reports-page";

type PageProps = { params: Promise<{ accountId: string }>; searchParams: Promise<ReportAddress> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportMessages[await requestLocale()].title };
}

export default async function Reports({ params, searchParams }: PageProps) {
  const [{ accountId }, address] = await Promise.all([params, searchParams]);
  return <ReportsPage {...(await loadReports(accountId, address))} />;
}
