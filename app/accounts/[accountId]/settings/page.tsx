import type { Metadata } from "next";
import { loadSettings } from "@/lib/accounts/loaders";
import { accountsMessages } from "@/lib/accounts/messages";
import { SettingsPage } from "@/lib/accounts/ui/settings-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountsMessages[await requestLocale()].settings.title };
}

export default async function Settings({ params }: { params: Promise<{ accountId: string }> }) {
  return <SettingsPage {...(await loadSettings((await params).accountId))} />;
}
