"use client";

import { Badge, Group, Progress, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Batch } from "@/lib/qrcodes/bulk/types";
import { sayNumber } from "@/lib/ui/say-number";
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
  const { total, made, failed } = batch;
  const share = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t.progress(sayNumber(made), sayNumber(total))}</Text>
        {failed > 0 && (
          <Text size="sm" className={classes.failed}>
            {t.failedCount(sayNumber(failed))}
          </Text>
        )}
      </Group>
      <Progress.Root size="md">
        <Progress.Section
          value={share(made)}
          aria-label={t.progressLabel}
          aria-valuetext={t.progress(sayNumber(made), sayNumber(total))}
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

const COLORS = { running: "blue", resting: "yellow", paused: "yellow", cancelled: "gray", done: "brand" };
