import type { Metadata } from "next";
import { readArticleFilter } from "@/lib/articles/filter";
import { loadSets } from "@/lib/articles/sets/loaders";
import { setsMessages } from "@/lib/articles/sets/messages";
import { SetsPage } from "@/lib/articles/sets/ui/sets-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SetsProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: setsMessages[await requestLocale()].title };
}

export default async function Sets({ params, searchParams }: SetsProps) {
  const [{ accountId }, query] = await Promise.all([params, searchParams]);
  const { search } = readArticleFilter(query);
  const after = [query.after].flat()[0];
  return <SetsPage {...(await loadSets(accountId, { search, after }))} isSearch={search !== undefined} />;
}
