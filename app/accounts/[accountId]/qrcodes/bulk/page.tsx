import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadBatches } from "@/lib/qrcodes/bulk/loaders";
import { batchMessages } from "@/lib/qrcodes/bulk/ui/batch-messages";
import { BatchesPage } from "@/lib/qrcodes/bulk/ui/batches-page";

type BatchesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: batchMessages[await requestLocale()].title };
}

export default async function Batches({ params, searchParams }: BatchesProps) {
  const [{ accountId }, { after }] = await Promise.all([params, searchParams]);
  return <BatchesPage {...(await loadBatches(accountId, { after }))} />;
}
