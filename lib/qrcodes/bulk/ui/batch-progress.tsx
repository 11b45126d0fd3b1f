"use client";

import { Badge, Group, Progress, Text } from "@mantine/core";
import { LANGUAGE_TAG } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { Batch } from "@/lib/qrcodes/bulk/types";
import { batchMessages } from "./batch-messages";
import classes from "./bulk.module.css";

type BatchView = { batch: Batch; now: number };

/** Where a batch stands, in one word. */
export function BatchBadge({ batch, now }: BatchView) {
  const t = useMessages(batchMessages).states;
  const state = isResting({ batch, now }) ? "resting" : batch.state;
  return (
    <Badge variant="light" color={COLORS[state]} tt="none" fw={500} flex="none">
      {t[state]}
    </Badge>
  );
}

/** How much of a batch is made. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const t = useMessages(batchMessages);
  const inWords = useNumbers();
  const { total, made, failed } = batch;
  const share = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t.progress(inWords(made), inWords(total))}</Text>
        {failed > 0 && (
          <Text size="sm" className={classes.failed}>
            {t.failedCount(inWords(failed))}
          </Text>
        )}
      </Group>
      <Progress.Root size="md">
        <Progress.Section
          value={share(made)}
          aria-label={t.progressLabel}
          aria-valuetext={t.progress(inWords(made), inWords(total))}
        />
        {failed > 0 && <Progress.Section value={share(failed)} color="red" aria-label={t.counts.failed} />}
      </Progress.Root>
    </>
  );
}

/** Whether nothing is asked of WeChat before a certain time. */
export function isResting({ batch, now }: BatchView): boolean {
  return batch.state === "running" && batch.resumeAt !== null && batch.resumeAt.getTime() > now;
}

/** Writes a number as the reader's language does. */
export function useNumbers(): (count: number) => string {
  const locale = useLocale();
  return (count) => count.toLocaleString(LANGUAGE_TAG[locale]);
}

const COLORS = { running: "blue", resting: "yellow", paused: "yellow", cancelled: "gray", done: "brand" };
