import type { Metadata } from "next";
import { loadNewAccount } from "@/lib/accounts/loaders";
import { accountsMessages } from "@/lib/accounts/messages";
import { NewAccountPage } from "@/lib/accounts/ui/new-account-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountsMessages[await requestLocale()].create.title };
}

export default async function NewAccount() {
  return <NewAccountPage {...(await loadNewAccount())} />;
}
