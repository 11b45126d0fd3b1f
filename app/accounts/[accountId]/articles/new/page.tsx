import type { Metadata } from "next";
import { loadNewArticle } from "@/lib/articles/loaders";
import { articlesMessages } from "@/lib/articles/messages";
import { NewArticlePage } from "@/lib/articles/ui/article-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: articlesMessages[await requestLocale()].newTitle };
}

export default async function NewArticle({ params }: { params: Promise<{ accountId: string }> }) {
  return <NewArticlePage {...(await loadNewArticle((await params).accountId))} />;
}
