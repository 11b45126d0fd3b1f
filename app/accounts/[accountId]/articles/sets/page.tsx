import type { Metadata } from "next";
import { loadSets } from "@/lib/articles/sets/loaders";
import { setsMessages } from "@/lib/articles/sets/messages";
import { SetsPage } from "@/lib/articles/sets/ui/sets-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { type Query, readQueryWord } from "@/lib/platform/query-word";

type SetsProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: setsMessages[await requestLocale()].title };
}

export default async function Sets({ params, searchParams }: SetsProps) {
  const [{ accountId }, query] = await Promise.all([params, searchParams]);
  const search = readQueryWord(query, "q");
  const after = [query.after].flat()[0];
  return <SetsPage {...(await loadSets(accountId, { search, after }))} isSearch={search !== undefined} />;
}
