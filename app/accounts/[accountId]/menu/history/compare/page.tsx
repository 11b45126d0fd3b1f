import type { Metadata } from "next";
import { loadMenuComparison } from "@/lib/menu/history/loaders";
import { historyMessages } from "@/lib/menu/history/messages";
import { ComparePage } from "@/lib/menu/history/ui/compare-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type CompareProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ before?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: historyMessages[await requestLocale()].comparison.title };
}

export default async function Compare({ params, searchParams }: CompareProps) {
  const [{ accountId }, { before, after }] = await Promise.all([params, searchParams]);
  return <ComparePage {...(await loadMenuComparison(accountId, before, after))} />;
}
