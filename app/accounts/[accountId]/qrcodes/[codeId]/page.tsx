import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadQrCode } from "@/lib/qrcodes/loaders";
import { RenewButton } from "@/lib/qrcodes/renewal/ui/renew-button";
import { TestScanCard } from "@/lib/qrcodes/reports/ui/test-scan-card";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import { QrCodePage } from "@/lib/qrcodes/ui/qr-code-page";

type CodeProps = { params: Promise<{ accountId: string; codeId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrSectionMessages[await requestLocale()].title };
}

export default async function Code({ params }: CodeProps) {
  const { accountId, codeId } = await params;
  const page = await loadQrCode(accountId, codeId);
  const { code, canEdit } = page;
  const props = { accountId: page.accountId, codeId: code.id };
  return (
    <QrCodePage
      {...page}
      testScan={<TestScanCard key={code.id} {...props} canEdit={canEdit} />}
      renewButton={canEdit && <RenewButton {...props} />}
    />
  );
}
