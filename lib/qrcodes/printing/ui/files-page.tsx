"use client";

import { Paper, Text } from "@mantine/core";
import { IconFiles, IconPlus } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { PrintFilePage } from "@/lib/qrcodes/printing/types";
import { QrSections } from "@/lib/qrcodes/ui/qr-sections";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import rows from "@/lib/ui/rows.module.css";
import { usePageKeptUpToDate } from "@/lib/ui/use-page-kept-up-to-date";
import { printFileMessages } from "./file-messages";
import { FileRow } from "./file-row";

type FilesPageProps = { accountId: string; canEdit: boolean; page: PrintFilePage };

/** The files that were made of codes, those on their way with their progress. */
export function FilesPage({ accountId, canEdit, page }: FilesPageProps) {
  const t = useMessages(printFileMessages);
  usePageKeptUpToDate(page.rows.some(({ state }) => state === "running"));
  const print = `/accounts/${accountId}/qrcodes/print`;
  const add = (
    <LinkButton href={print} leftSection={<IconPlus size={16} aria-hidden />}>
      {t.add}
    </LinkButton>
  );
  const isEmpty = page.rows.length === 0;
  return (
    <>
      <PageHeader title={t.title} back={{ href: print, label: t.back }} actions={!isEmpty && add} />
      <QrSections accountId={accountId} current="print" />
      {isEmpty ? (
        <EmptyState icon={<IconFiles />} {...t.empty} action={add} />
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="md">
            {t.description}
          </Text>
          <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
            <ul className={rows.list}>
              {page.rows.map((file) => (
                <FileRow key={file.id} accountId={accountId} file={file} canEdit={canEdit} />
              ))}
            </ul>
          </Paper>
        </>
      )}
      <CursorPager next={page.next} />
    </>
  );
}
