import type { Metadata } from "next";
import { loadMenuEditor } from "@/lib/menu/editor/loaders";
import { editorMessages } from "@/lib/menu/editor/messages";
import { MenuPage } from "@/lib/menu/editor/ui/menu-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: editorMessages[await requestLocale()].title };
}

export default async function Menu({ params }: { params: Promise<{ accountId: string }> }) {
  return <MenuPage {...(await loadMenuEditor((await params).accountId))} />;
}
