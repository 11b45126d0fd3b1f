import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadQrCodes } from "@/lib/qrcodes/loaders";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { QrCodesPage } from "@/lib/qrcodes/ui/qr-codes-page";

type QrCodesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrCodesMessages[await requestLocale()].title };
}

export default async function QrCodes({ params, searchParams }: QrCodesProps) {
  const [{ accountId }, { q, after }] = await Promise.all([params, searchParams]);
  return <QrCodesPage {...(await loadQrCodes(accountId, { search: q, after }))} isSearch={Boolean(q)} />;
}
