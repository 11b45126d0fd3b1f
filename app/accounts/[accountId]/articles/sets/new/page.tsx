import type { Metadata } from "next";
import { loadNewSet } from "@/lib/articles/sets/loaders";
import { setsMessages } from "@/lib/articles/sets/messages";
import { NewSetPage } from "@/lib/articles/sets/ui/set-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: setsMessages[await requestLocale()].newTitle };
}

export default async function NewSet({ params }: { params: Promise<{ accountId: string }> }) {
  return <NewSetPage {...(await loadNewSet((await params).accountId))} />;
}
