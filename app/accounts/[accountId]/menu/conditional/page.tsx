import type { Metadata } from "next";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { loadConditionalMenus } from "@/lib/menu/loaders";
import { ConditionalPage } from "@/lib/menu/ui/conditional/conditional-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ConditionalProps = { params: Promise<{ accountId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuConditionalMessages[await requestLocale()].title };
}

export default async function Conditional({ params }: ConditionalProps) {
  return <ConditionalPage {...(await loadConditionalMenus((await params).accountId))} />;
}
