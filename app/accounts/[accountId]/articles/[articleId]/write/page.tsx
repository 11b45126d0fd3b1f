import type { Metadata } from "next";
import { PreviewButton } from "@/lib/articles/hosting/ui/preview-button";
import { loadWriting } from "@/lib/articles/writing/loaders";
import { writingMessages } from "@/lib/articles/writing/messages";
import { WritePage } from "@/lib/articles/writing/ui/write-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type WriteProps = { params: Promise<{ accountId: string; articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: writingMessages[await requestLocale()].title };
}

export default async function Write({ params }: WriteProps) {
  const { accountId, articleId } = await params;
  const writing = await loadWriting(accountId, articleId);
  const preview = <PreviewButton accountId={accountId} articleId={articleId} />;
  return <WritePage key={articleId} {...writing} preview={preview} />;
}
