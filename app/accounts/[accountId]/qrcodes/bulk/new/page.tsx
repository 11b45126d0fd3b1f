import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { listMessages } from "@/lib/qrcodes/bulk/list-messages";
import { loadNewBatch } from "@/lib/qrcodes/bulk/loaders";
import { NewBatchPage } from "@/lib/qrcodes/ui/bulk/new-batch-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: listMessages[await requestLocale()].title };
}

export default async function NewBatch({ params }: { params: Promise<{ accountId: string }> }) {
  return <NewBatchPage {...(await loadNewBatch((await params).accountId))} />;
}
