import type { Metadata } from "next";
import { loadImport } from "@/lib/console-import/loaders";
import { importMessages } from "@/lib/console-import/messages";
import { ImportPage } from "@/lib/console-import/ui/import-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: importMessages[await requestLocale()].title };
}

export default async function Import({ params }: { params: Promise<{ accountId: string }> }) {
  return <ImportPage view={await loadImport((await params).accountId)} />;
}
