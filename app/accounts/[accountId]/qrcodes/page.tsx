import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { readCodeFilter } from "@/lib/qrcodes/filter";
import { loadQrCodes } from "@/lib/qrcodes/loaders";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import { QrCodesPage } from "@/lib/qrcodes/ui/qr-codes-page";

type QrCodesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrSectionMessages[await requestLocale()].title };
}

export default async function QrCodes({ params, searchParams }: QrCodesProps) {
  const [{ accountId }, query] = await Promise.all([params, searchParams]);
  const filter = readCodeFilter(query);
  const after = [query.after].flat()[0];
  return <QrCodesPage {...(await loadQrCodes(accountId, { ...filter, after }))} filter={filter} />;
}
