import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadNewBatch } from "@/lib/qrcodes/bulk/loaders";
import { newBatchMessages } from "@/lib/qrcodes/bulk/ui/new-batch-messages";
import { NewBatchPage } from "@/lib/qrcodes/bulk/ui/new-batch-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: newBatchMessages[await requestLocale()].title };
}

export default async function NewBatch({ params }: { params: Promise<{ accountId: string }> }) {
  return <NewBatchPage {...(await loadNewBatch((await params).accountId))} />;
}
