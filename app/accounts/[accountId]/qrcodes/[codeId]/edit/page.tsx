import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadQrCodeForm } from "@/lib/qrcodes/loaders";
import { CodeFormPage } from "@/lib/qrcodes/ui/code-form";
import { qrFormMessages } from "@/lib/qrcodes/ui/form-messages";

type EditQrCodeProps = {
  params: Promise<{ accountId: string; codeId: string }>;
  searchParams: Promise<{ reuse?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrFormMessages[await requestLocale()].titles.edit };
}

export default async function EditQrCode({ params, searchParams }: EditQrCodeProps) {
  const [{ accountId, codeId }, { reuse }] = await Promise.all([params, searchParams]);
  return <CodeFormPage {...(await loadQrCodeForm(accountId, codeId, reuse !== undefined))} />;
}
