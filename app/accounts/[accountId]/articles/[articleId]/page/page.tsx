import type { Metadata } from "next";
import { loadPublication } from "@/lib/articles/hosting/loaders";
import { publicationMessages } from "@/lib/articles/hosting/ui/messages";
import { PublicationPage } from "@/lib/articles/hosting/ui/publication-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type PublicationProps = { params: Promise<{ accountId: string; articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: publicationMessages[await requestLocale()].pageTitle };
}

export default async function ArticlePublication({ params }: PublicationProps) {
  const { accountId, articleId } = await params;
  return <PublicationPage {...(await loadPublication(accountId, articleId))} />;
}
