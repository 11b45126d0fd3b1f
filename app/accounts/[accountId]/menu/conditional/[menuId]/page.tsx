import type { Metadata } from "next";
import { loadConditionalMenu } from "@/lib/menu/conditional/loaders";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { MenuFormPage } from "@/lib/menu/conditional/ui/menu-form-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type MenuProps = { params: Promise<{ accountId: string; menuId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuConditionalMessages[await requestLocale()].title };
}

export default async function ConditionalMenu({ params }: MenuProps) {
  const { accountId, menuId } = await params;
  return <MenuFormPage {...(await loadConditionalMenu(accountId, menuId))} />;
}
