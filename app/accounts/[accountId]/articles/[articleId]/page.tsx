import type { Metadata } from "next";
import { loadArticle } from "@/lib/articles/loaders";
import { articlesMessages } from "@/lib/articles/messages";
import { ArticlePage } from "@/lib/articles/ui/article-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ArticleProps = { params: Promise<{ accountId: string; articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: articlesMessages[await requestLocale()].editTitle };
}

export default async function Article({ params }: ArticleProps) {
  const { accountId, articleId } = await params;
  return <ArticlePage {...(await loadArticle(accountId, articleId))} />;
}
