import type { Metadata } from "next";
import { menuHistoryMessages } from "@/lib/menu/history-messages";
import { loadMenuVersion } from "@/lib/menu/loaders";
import { VersionPage } from "@/lib/menu/ui/history/version-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type VersionProps = { params: Promise<{ accountId: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuHistoryMessages[await requestLocale()].title };
}

export default async function Version({ params }: VersionProps) {
  const { accountId, number } = await params;
  return <VersionPage {...(await loadMenuVersion(accountId, number))} />;
}
