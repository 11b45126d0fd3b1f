"use client";

import { Alert, Button, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { IconDatabaseImport, IconRefresh } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { readConsoleAction } from "@/lib/console-import/actions";
import { importMessages } from "@/lib/console-import/messages";
import type { ImportView, Reading } from "@/lib/console-import/types";
import { ChooseParts } from "@/lib/console-import/ui/choose-parts";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { notifyFailure } from "@/lib/ui/notify";
import { RelativeTime } from "@/lib/ui/relative-time";
import { useActionCall } from "@/lib/ui/use-action-call";
import { usePageKeptUpToDate } from "@/lib/ui/use-page-kept-up-to-date";

/** Reading the console, what was found, and importing it: a page of its own, or a step of connecting an account. */
export function ImportPanel({ view }: { view: ImportView }) {
  const t = useMessages(importMessages);
  const locale = useLocale();
  const { accountId, reading, parts, unread } = view;
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const isReading = reading?.state === "reading";
  usePageKeptUpToDate(isReading);
  const read = async () => {
    const result = await call(() => readConsoleAction(accountId, {}));
    if (result.ok) router.refresh();
    else notifyFailure(result.message);
  };
  const readButton = (
    <Button
      variant={reading ? "default" : "filled"}
      leftSection={reading ? <IconRefresh size={16} aria-hidden /> : null}
      aria-disabled={isPending}
      onClick={() => isPending || void read()}
    >
      {isPending ? t.starting : reading ? t.readAgain : t.read}
    </Button>
  );
  if (!reading)
    return (
      <EmptyState
        icon={<IconDatabaseImport aria-hidden />}
        title={t.empty.title}
        description={t.empty.text}
        action={readButton}
      />
    );
  if (isReading) return <ReadingProgress reading={reading} />;
  return (
    <Stack gap="md" maw="60rem">
      {reading.state === "failed" && (
        <Alert color="red" role="alert" title={t.failed}>
          {reading.failure?.[locale] ?? t.failedUnknown}
        </Alert>
      )}
      {unread.map(({ thing, why }) => (
        <Alert key={thing} color="yellow" title={t.unread[thing]}>
          {why[locale]}
        </Alert>
      ))}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {t.readBy(reading.startedBy)} {reading.endedAt && <RelativeTime date={reading.endedAt} />}
        </Text>
        {readButton}
      </Group>
      {parts.length > 0 && <ChooseParts key={reading.token} view={view} token={reading.token} />}
      {parts.length === 0 && reading.state === "read" && unread.length === 0 && (
        <EmptyState
          icon={<IconDatabaseImport aria-hidden />}
          title={t.nothing.title}
          description={t.nothing.text}
        />
      )}
    </Stack>
  );
}

function ReadingProgress({ reading: { total, done } }: { reading: Reading }) {
  const t = useMessages(importMessages);
  return (
    <Paper withBorder p="lg" radius="lg">
      <Stack gap="xs">
        <Text role="status">{total > 0 ? t.fetching(done, total) : t.reading}</Text>
        <Progress
          value={total > 0 ? (done / total) * 100 : 100}
          animated
          striped={total === 0}
          aria-label={t.progressLabel}
        />
        <Text size="sm" c="dimmed">
          {t.readingHint}
        </Text>
      </Stack>
    </Paper>
  );
}
