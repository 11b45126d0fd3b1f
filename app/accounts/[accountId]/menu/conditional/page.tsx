import type { Metadata } from "next";
import { loadConditionalMenus } from "@/lib/menu/conditional/loaders";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { ConditionalPage } from "@/lib/menu/conditional/ui/conditional-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type ConditionalProps = { params: Promise<{ accountId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuConditionalMessages[await requestLocale()].title };
}

export default async function Conditional({ params }: ConditionalProps) {
  return <ConditionalPage {...(await loadConditionalMenus((await params).accountId))} />;
}
