import type { Metadata } from "next";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { MenuFormPage } from "@/lib/menu/conditional/ui/menu-form-page";
import { loadNewConditionalMenu } from "@/lib/menu/loaders";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type NewMenuProps = { params: Promise<{ accountId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: menuConditionalMessages[await requestLocale()].form.newTitle };
}

export default async function NewMenu({ params }: NewMenuProps) {
  return <MenuFormPage {...(await loadNewConditionalMenu((await params).accountId))} />;
}
