"use client";

import { IconPlus, IconQrcode, IconSearchOff } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { qrCodesMessages } from "../messages";
import type { QrCodePage } from "../types";
import { QrCodeList } from "./qr-code-list";

type QrCodesPageProps = {
  accountId: string;
  page: QrCodePage;
  canEdit: boolean;
  /** Words were searched for, so that an empty list means something else. */
  isSearch: boolean;
  /** Milliseconds. */
  now: number;
};

export function QrCodesPage({ accountId, page, canEdit, isSearch, now }: QrCodesPageProps) {
  const t = useMessages(qrCodesMessages);
  const add = canEdit && (
    <LinkButton href={`/accounts/${accountId}/qrcodes/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t.add}
    </LinkButton>
  );
  if (page.rows.length === 0 && !isSearch)
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState icon={<IconQrcode />} {...t.empty} action={add} />
        <CursorPager next={null} />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={add} />
      <ListToolbar search={t.search} />
      {page.rows.length === 0 ? (
        <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
      ) : (
        <QrCodeList accountId={accountId} codes={page.rows} now={now} />
      )}
      <CursorPager next={page.next} />
    </>
  );
}
