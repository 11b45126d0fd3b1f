import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadNewQrCode } from "@/lib/qrcodes/loaders";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { NewQrCodePage } from "@/lib/qrcodes/ui/new-qr-code-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrCodesMessages[await requestLocale()].newTitle };
}

export default async function NewQrCode({ params }: { params: Promise<{ accountId: string }> }) {
  return <NewQrCodePage {...(await loadNewQrCode((await params).accountId))} />;
}
