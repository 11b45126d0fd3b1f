import type { Metadata } from "next";
import { ArticlesDesk } from "@/lib/articles/bulk/ui/articles-desk";
import { readArticleFilter } from "@/lib/articles/filter";
import { loadArticles } from "@/lib/articles/loaders";
import { articlesMessages } from "@/lib/articles/messages";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ArticlesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: articlesMessages[await requestLocale()].title };
}

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const [{ accountId }, query] = await Promise.all([params, searchParams]);
  const filter = readArticleFilter(query);
  const after = [query.after].flat()[0];
  return <ArticlesDesk {...(await loadArticles(accountId, { ...filter, after }))} filter={filter} />;
}
