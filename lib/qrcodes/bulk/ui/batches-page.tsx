"use client";

import { Group, Paper, Text } from "@mantine/core";
import { IconListDetails, IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Batch, PageOfBatches } from "@/lib/qrcodes/bulk/types";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import { QrSections } from "@/lib/qrcodes/ui/qr-sections";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { RelativeTime } from "@/lib/ui/relative-time";
import rows from "@/lib/ui/rows.module.css";
import { usePageKeptUpToDate } from "@/lib/ui/use-page-kept-up-to-date";
import { batchMessages } from "./batch-messages";
import { BatchBadge, BatchProgress } from "./batch-progress";
import classes from "./bulk.module.css";

type BatchesPageProps = { accountId: string; page: PageOfBatches; canEdit: boolean; now: number };

/** The batches of an account, those under way with their progress. */
export function BatchesPage({ accountId, page, canEdit, now }: BatchesPageProps) {
  const t = useMessages(batchMessages);
  usePageKeptUpToDate(page.rows.some(({ state }) => state === "running"));
  const add = canEdit && (
    <LinkButton
      href={`/accounts/${accountId}/qrcodes/bulk/new`}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t.add}
    </LinkButton>
  );
  const isEmpty = page.rows.length === 0;
  return (
    <>
      <PageHeader title={useMessages(qrSectionMessages).title} actions={!isEmpty && add} />
      <QrSections accountId={accountId} current="bulk" />
      {isEmpty ? (
        <EmptyState icon={<IconListDetails />} {...t.empty} action={add} />
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="md">
            {t.description}
          </Text>
          <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
            <ul className={rows.list}>
              {page.rows.map((batch) => (
                <BatchRow key={batch.id} accountId={accountId} batch={batch} now={now} />
              ))}
            </ul>
          </Paper>
        </>
      )}
      <CursorPager next={page.next} />
    </>
  );
}

function BatchRow({ accountId, batch, now }: { accountId: string; batch: Batch; now: number }) {
  const t = useMessages(batchMessages);
  return (
    <li className={`${rows.row} ${classes.row}`}>
      <div>
        <Group gap="sm" wrap="nowrap">
          <Link
            href={`/accounts/${accountId}/qrcodes/bulk/${batch.id}`}
            prefetch={false}
            className={`${rows.link} ${classes.name}`}
          >
            {batch.name}
          </Link>
          <BatchBadge batch={batch} now={now} />
        </Group>
        <Text size="sm" c="dimmed">
          {t.by(batch.createdBy)} · <RelativeTime date={batch.createdAt} />
        </Text>
      </div>
      <div className={classes.meter}>
        <BatchProgress batch={batch} />
      </div>
    </li>
  );
}
