"use client";

import { Alert, Card, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { MINUTE } from "@/lib/platform/time";
import type { Batch, BatchItemPage, ItemState } from "@/lib/qrcodes/bulk/types";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { ExactTime, RelativeTime } from "@/lib/ui/relative-time";
import { sayNumber } from "@/lib/ui/say-number";
import { usePageKeptUpToDate } from "@/lib/ui/use-page-kept-up-to-date";
import { BatchButtons } from "./batch-buttons";
import { BatchItems } from "./batch-items";
import { batchMessages } from "./batch-messages";
import { BatchBadge, BatchProgress, isResting } from "./batch-progress";
import classes from "./bulk.module.css";

type BatchPageProps = {
  accountId: string;
  batch: Batch;
  show: ItemState;
  items: BatchItemPage;
  canEdit: boolean;
  /** Milliseconds. */
  now: number;
};

/** How a batch stands, what can be done about it, and its codes. */
export function BatchPage({ accountId, batch, show, items, canEdit, now }: BatchPageProps) {
  const t = useMessages(batchMessages);
  usePageKeptUpToDate(batch.state === "running");
  const waiting = batch.total - batch.made - batch.failed;
  return (
    <>
      <PageHeader
        title={batch.name}
        description={
          <>
            {t.by(batch.createdBy)} · <RelativeTime date={batch.createdAt} />
          </>
        }
        back={{ href: `/accounts/${accountId}/qrcodes/bulk`, label: t.title }}
        actions={canEdit && <BatchButtons accountId={accountId} batch={batch} waiting={waiting} />}
      />
      <Stack gap="lg">
        <Card withBorder radius="lg" p="lg">
          <Stack gap="md">
            <Group gap="sm">
              <BatchBadge batch={batch} now={now} />
              <Text size="sm" role="status">
                <StateInWords batch={batch} waiting={waiting} now={now} />
              </Text>
            </Group>
            <BatchNotice batch={batch} now={now} />
            <div className={classes.meter}>
              <BatchProgress batch={batch} />
            </div>
            <BatchCounts batch={batch} waiting={waiting} />
            <BatchNextSteps accountId={accountId} batch={batch} />
          </Stack>
        </Card>
        <BatchItems accountId={accountId} batch={batch} show={show} items={items} waiting={waiting} />
      </Stack>
    </>
  );
}

function BatchCounts({ batch, waiting }: { batch: Batch; waiting: number }) {
  const t = useMessages(batchMessages).counts;
  const counts = { made: batch.made, failed: batch.failed, waiting };
  return (
    <dl className={classes.counts}>
      {(["made", "failed", "waiting"] as const).map((state) => (
        <div key={state}>
          <dt>{t[state]}</dt>
          <dd>{sayNumber(counts[state])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the codes that were made are to be found and printed. */
function BatchNextSteps({ accountId, batch }: Pick<BatchPageProps, "accountId" | "batch">) {
  const t = useMessages(batchMessages);
  const codes = `/accounts/${accountId}/qrcodes`;
  if (batch.state === "running" || batch.made === 0) return null;
  return (
    <Group gap="xs">
      <LinkButton
        href={`${codes}/print?batch=${batch.id}`}
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t.print}
      </LinkButton>
      <LinkButton href={`${codes}?batch=${batch.id}`} variant="default">
        {t.openCodes}
      </LinkButton>
    </Group>
  );
}

/** In milliseconds. */
const WATCHED_AT_LEAST = 3000;

type StateProps = { batch: Batch; waiting: number; now: number };

function StateInWords({ batch, waiting, now }: StateProps) {
  const t = useMessages(batchMessages);
  switch (batch.state) {
    case "running":
      return (
        <>
          {!isResting({ batch, now }) && <RemainingTime waiting={waiting} now={now} />}
          {t.background}
        </>
      );
    case "paused":
      return t.pausedNote;
    case "cancelled":
      return t.cancelledNote(sayNumber(waiting));
    case "done":
      return batch.failed > 0 ? t.doneWithFailures(sayNumber(batch.failed)) : t.doneNote;
    default:
      return batch.state satisfies never;
  }
}

/** How long it will take, by how fast it has been since the page watches; nothing while that is too short to tell. */
function RemainingTime({ waiting, now }: Omit<StateProps, "batch">) {
  const t = useMessages(batchMessages);
  const [first, setFirst] = useState({ waiting, now });
  // Failed ones were set waiting again.
  if (waiting > first.waiting) setFirst({ waiting, now });
  const [made, watched] = [first.waiting - waiting, now - first.now];
  if (watched < WATCHED_AT_LEAST || made <= 0) return null;
  const minutes = ((watched / made) * waiting) / MINUTE;
  return `${t.remaining(Math.round(minutes))}${t.afterSentence}`;
}

/** Why nothing happens at the moment, and when it will. */
function BatchNotice({ batch, now }: { batch: Batch; now: number }) {
  const t = useMessages(batchMessages);
  const locale = useLocale();
  if (batch.state === "paused" && batch.reason)
    return (
      <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t.stopped.title}>
        {batch.reason[locale]}
      </Alert>
    );
  if (!isResting({ batch, now }) || !batch.resumeAt) return null;
  return (
    <Alert role="status" color="yellow" icon={<IconClock aria-hidden />} title={t.resting.title}>
      <Text size="sm">{batch.reason?.[locale]}</Text>
      <Text size="sm" fw={600} mt={4}>
        {t.resting.until}
        <ExactTime date={batch.resumeAt} />
      </Text>
    </Alert>
  );
}
