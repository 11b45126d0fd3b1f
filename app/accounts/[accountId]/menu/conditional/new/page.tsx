import type { Metadata } from "next";
import { loadNewConditionalMenu } from "@/lib/menu/conditional/loaders";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { MenuFormPage } from "@/lib/menu/conditional/ui/menu-form-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type NewMenuProps = { params: Promise<{ accountId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuConditionalMessages[await requestLocale()].form.newTitle };
}

export default async function NewMenu({ params }: NewMenuProps) {
  return <MenuFormPage {...(await loadNewConditionalMenu((await params).accountId))} />;
}
