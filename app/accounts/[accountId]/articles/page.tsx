import type { Metadata } from "next";
import { loadArticles } from "@/lib/articles/loaders";
import { articlesMessages } from "@/lib/articles/messages";
import { ArticlesPage } from "@/lib/articles/ui/articles-page";
import { WriteButton } from "@/lib/articles/writing/ui/write-button";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ArticlesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: articlesMessages[await requestLocale()].title };
}

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const [{ accountId }, { q, after }] = await Promise.all([params, searchParams]);
  const articles = await loadArticles(accountId, { search: q, after });
  return (
    <ArticlesPage
      {...articles}
      isSearch={Boolean(q)}
      writeButton={<WriteButton accountId={articles.accountId} />}
    />
  );
}
