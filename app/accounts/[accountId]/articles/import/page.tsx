import type { Metadata } from "next";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import { ImportPage } from "@/lib/articles/bulk/ui/import-page";
import { loadImport } from "@/lib/articles/loaders";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: bulkMessages[await requestLocale()].page.title };
}

export default async function Import({ params }: { params: Promise<{ accountId: string }> }) {
  return <ImportPage {...(await loadImport((await params).accountId))} />;
}
