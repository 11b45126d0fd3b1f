import type { Metadata } from "next";
import { loadSending } from "@/lib/articles/sending/loaders";
import { sendingMessages } from "@/lib/articles/sending/ui/messages";
import { SendPage } from "@/lib/articles/sending/ui/send-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SendProps = { params: Promise<{ accountId: string; articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: sendingMessages[await requestLocale()].title };
}

export default async function Send({ params }: SendProps) {
  const { accountId, articleId } = await params;
  return <SendPage {...(await loadSending(accountId, articleId))} />;
}
