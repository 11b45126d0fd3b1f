import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadBatch } from "@/lib/qrcodes/bulk/loaders";
import { batchMessages } from "@/lib/qrcodes/bulk/ui/batch-messages";
import { BatchPage } from "@/lib/qrcodes/bulk/ui/batch-page";

type BatchProps = {
  params: Promise<{ accountId: string; batchId: string }>;
  searchParams: Promise<{ show?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: batchMessages[await requestLocale()].title };
}

export default async function Batch({ params, searchParams }: BatchProps) {
  const [{ accountId, batchId }, { show, after }] = await Promise.all([params, searchParams]);
  return <BatchPage {...(await loadBatch(accountId, batchId, { show, after }))} />;
}
