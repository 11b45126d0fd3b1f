import type { Metadata } from "next";
import { loadAccounts } from "@/lib/accounts/loaders";
import { accountsMessages } from "@/lib/accounts/messages";
import { AccountsPage } from "@/lib/accounts/ui/accounts-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountsMessages[await requestLocale()].title };
}

export default async function Accounts() {
  return <AccountsPage {...(await loadAccounts())} />;
}
