import type { Metadata } from "next";
import { loadSet } from "@/lib/articles/sets/loaders";
import { setsMessages } from "@/lib/articles/sets/messages";
import { SetPage } from "@/lib/articles/sets/ui/set-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SetProps = { params: Promise<{ accountId: string; setId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: setsMessages[await requestLocale()].editTitle };
}

export default async function ArticleSet({ params }: SetProps) {
  const { accountId, setId } = await params;
  return <SetPage {...(await loadSet(accountId, setId))} />;
}
