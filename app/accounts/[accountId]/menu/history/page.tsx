import type { Metadata } from "next";
import { loadMenuHistory } from "@/lib/menu/history/loaders";
import { historyMessages } from "@/lib/menu/history/messages";
import { HistoryPage } from "@/lib/menu/history/ui/history-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type HistoryProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: historyMessages[await requestLocale()].title };
}

export default async function History({ params, searchParams }: HistoryProps) {
  const [{ accountId }, { after }] = await Promise.all([params, searchParams]);
  const page = await loadMenuHistory(accountId, after);
  return <HistoryPage {...page} isContinued={after !== undefined} />;
}
