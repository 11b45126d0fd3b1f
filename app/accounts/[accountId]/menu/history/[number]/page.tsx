import type { Metadata } from "next";
import { loadMenuVersion } from "@/lib/menu/history/loaders";
import { historyMessages } from "@/lib/menu/history/messages";
import { VersionPage } from "@/lib/menu/history/ui/version-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type VersionProps = { params: Promise<{ accountId: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: historyMessages[await requestLocale()].title };
}

export default async function Version({ params }: VersionProps) {
  const { accountId, number } = await params;
  return <VersionPage {...(await loadMenuVersion(accountId, number))} />;
}
