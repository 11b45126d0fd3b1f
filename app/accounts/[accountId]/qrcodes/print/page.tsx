import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { readCodeFilter } from "@/lib/qrcodes/filter";
import { findPrintAgain, loadPrint } from "@/lib/qrcodes/printing/loaders";
import { PrintPage } from "@/lib/qrcodes/printing/ui/print-page";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";

type PrintProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrSectionMessages[await requestLocale()].sections.print };
}

export default async function Print({ params, searchParams }: PrintProps) {
  const [{ accountId }, query] = await Promise.all([params, searchParams]);
  const [ids, like, again] = [query.ids, query.like, query.again].map((value) => [value].flat()[0]);
  if (again !== undefined) redirect(await findPrintAgain(accountId, again));
  return <PrintPage {...(await loadPrint(accountId, { ids, like }, readCodeFilter(query)))} />;
}
