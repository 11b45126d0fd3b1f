"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { qrCodesMessages } from "../messages";
import { QrCodeForm } from "./qr-code-form";

type NewQrCodePageProps = { accountId: string; permanentCount: number };

/** The page of a code that is to be made. */
export function NewQrCodePage(props: NewQrCodePageProps) {
  const t = useMessages(qrCodesMessages);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        back={{ href: `/accounts/${props.accountId}/qrcodes`, label: t.title }}
      />
      <QrCodeForm {...props} />
    </>
  );
}
