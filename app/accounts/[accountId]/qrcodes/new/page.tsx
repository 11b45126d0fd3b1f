import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadNewQrCode } from "@/lib/qrcodes/loaders";
import { CodeFormPage } from "@/lib/qrcodes/ui/code-form";
import { qrFormMessages } from "@/lib/qrcodes/ui/form-messages";

type NewQrCodeProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ folder?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrFormMessages[await requestLocale()].titles.new };
}

export default async function NewQrCode({ params, searchParams }: NewQrCodeProps) {
  const [{ accountId }, { folder }] = await Promise.all([params, searchParams]);
  return <CodeFormPage {...(await loadNewQrCode(accountId, [folder].flat()[0]))} />;
}
