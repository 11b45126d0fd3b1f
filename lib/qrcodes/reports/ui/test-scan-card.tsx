"use client";

import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useState, useSyncExternalStore, useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { ScanFeed } from "./scan-feed";
import { TestScanList } from "./test-scan-list";
import { testerMessages } from "./tester-messages";

type TestScanCardProps = { accountId: string; codeId: string; canEdit: boolean };

/** Tries a code before it is printed: for a while nobody's scans count, and each is shown as it comes. */
export function TestScanCard({ accountId, codeId, canEdit }: TestScanCardProps) {
  const t = useMessages(testerMessages).test;
  const [feed] = useState(() => new ScanFeed(accountId, codeId));
  const { state, endsAt, scans, isOffline } = useSyncExternalStore(
    feed.subscribe,
    feed.getSnapshot,
    feed.getSnapshot,
  );
  const [isPending, startTransition] = useTransition();
  const isRunning = state === "running";
  const toggle = () => {
    if (isPending) return;
    startTransition(async () => {
      const result = isRunning ? await feed.stop() : await feed.start();
      if (!result.ok) notifyFailure(result.message);
    });
  };
  return (
    <SectionCard title={t.title} description={t.description}>
      <Stack gap="md">
        {isRunning && endsAt !== null && (
          <Alert icon={<IconFlask aria-hidden />} title={t.running} role="status">
            {t.until}
            <ExactTime date={endsAt} />
          </Alert>
        )}
        {state === "over" && (
          <Text size="sm" role="status">
            {t.over}
          </Text>
        )}
        {isOffline && (
          <Text size="sm" c="red" role="alert">
            {t.trouble}
          </Text>
        )}
        {(isRunning || scans.length > 0) && <TestScanList accountId={accountId} scans={scans} />}
        {canEdit && (
          <Group>
            <Button
              variant="default"
              aria-disabled={isPending}
              leftSection={isPending && <Loader size={16} color="currentColor" />}
              onClick={toggle}
            >
              {isRunning ? (isPending ? t.stopping : t.stop) : isPending ? t.starting : t.start}
            </Button>
          </Group>
        )}
      </Stack>
    </SectionCard>
  );
}
