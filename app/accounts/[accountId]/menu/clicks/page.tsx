import type { Metadata } from "next";
import { loadMenuClicks } from "@/lib/menu/clicks/loaders";
import { menuClicksMessages } from "@/lib/menu/clicks/messages";
import { ClicksPage } from "@/lib/menu/clicks/ui/clicks-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ClicksProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ period?: string; from?: string; to?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuClicksMessages[await requestLocale()].title };
}

export default async function Clicks({ params, searchParams }: ClicksProps) {
  const [{ accountId }, address] = await Promise.all([params, searchParams]);
  return <ClicksPage {...(await loadMenuClicks(accountId, address))} />;
}
