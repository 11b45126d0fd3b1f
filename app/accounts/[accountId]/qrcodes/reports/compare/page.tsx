import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import type { ReportAddress } from "@/lib/qrcodes/reports/address";
import { loadComparison } from "@/lib/qrcodes/reports/loaders";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { ComparePage } from "@/lib/qrcodes/reports/ui/compare-page";

type PageProps = { params: Promise<{ accountId: string }>; searchParams: Promise<ReportAddress> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportMessages[await requestLocale()].compared.title };
}

export default async function Comparison({ params, searchParams }: PageProps) {
  const [{ accountId }, address] = await Promise.all([params, searchParams]);
  return <ComparePage {...(await loadComparison(accountId, address))} />;
}
