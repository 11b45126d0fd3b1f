import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import type { ReportAddress } from "@/lib/qrcodes/reports/address";
import { loadTesters } from "@/lib/qrcodes/reports/loaders";
import { testerMessages } from "@/lib/qrcodes/reports/ui/tester-messages";
import { TestersPage } from "@/lib/qrcodes/reports/ui/testers-page";

type PageProps = { params: Promise<{ accountId: string }>; searchParams: Promise<ReportAddress> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: testerMessages[await requestLocale()].title };
}

export default async function Testers({ params, searchParams }: PageProps) {
  const [{ accountId }, address] = await Promise.all([params, searchParams]);
  return <TestersPage {...(await loadTesters(accountId, address))} />;
}
