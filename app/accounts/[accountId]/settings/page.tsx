import type { Metadata } from "next";
import { loadSettings } from "@/lib/accounts/loaders";
import { accountsMessages } from "@/lib/accounts/messages";
import { SettingsPage } from "@/lib/accounts/ui/settings-page";
import { loadAccountCard } from "@/lib/articles/hosting/loaders";
import { AccountCardForm } from "@/lib/articles/hosting/ui/account-card-form";
import { ImportCard } from "@/lib/console-import/ui/import-card";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountsMessages[await requestLocale()].settings.title };
}

export default async function Settings({ params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const [settings, card] = await Promise.all([loadSettings(accountId), loadAccountCard(accountId)]);
  return (
    <SettingsPage {...settings}>
      {settings.canConfigure && <ImportCard accountId={accountId} />}
      <AccountCardForm {...card} />
    </SettingsPage>
  );
}
