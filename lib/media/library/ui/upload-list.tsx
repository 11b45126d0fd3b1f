"use client";

import { Button, CloseButton, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { libraryMessages } from "@/lib/media/library/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { FileUpload, UploadState, Uploads } from "./use-uploads";

/** What is on its way, file by file. */
export function UploadList({ uploads, cancel, retry, forget }: Uploads) {
  const t = useMessages(libraryMessages).uploads;
  if (uploads.length === 0) return null;
  return (
    <Paper withBorder p="sm" mb="md" component="section" aria-label={t.title}>
      <Stack gap="sm">
        {uploads.map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            onCancel={() => cancel(upload.key)}
            onRetry={() => retry(upload.key)}
            onForget={() => forget(upload.key)}
          />
        ))}
      </Stack>
    </Paper>
  );
}

type UploadRowProps = {
  upload: FileUpload;
  onCancel: () => void;
  onRetry: () => void;
  onForget: () => void;
};

function UploadRow({ upload: { name, state }, onCancel, onRetry, onForget }: UploadRowProps) {
  const t = useMessages(libraryMessages).uploads;
  const isOver = state.step === "failed";
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate>
          {name}
        </Text>
        <Group gap={4} wrap="nowrap" flex="none">
          {state.step === "failed" && (
            <Button size="compact-sm" variant="light" aria-label={t.retryOf(name)} onClick={onRetry}>
              {t.retry}
            </Button>
          )}
          <CloseButton
            aria-label={isOver ? t.dismiss(name) : t.cancel(name)}
            onClick={isOver ? onForget : onCancel}
          />
        </Group>
      </Group>
      <StateLine name={name} state={state} />
    </div>
  );
}

function StateLine({ name, state }: { name: string; state: UploadState }) {
  const t = useMessages(libraryMessages).uploads;
  switch (state.step) {
    case "waiting":
      return (
        <Text size="xs" c="dimmed">
          {t.waiting}
        </Text>
      );
    case "sending":
      return (
        <>
          <Progress
            value={state.share * 100}
            animated={state.share === 1}
            size="sm"
            aria-label={t.progress(name)}
          />
          <Text size="xs" c="dimmed" mt={2}>
            {state.share < 1 ? t.sending(Math.round(state.share * 100)) : t.working}
          </Text>
        </>
      );
    case "paused":
      return (
        <>
          <Progress value={state.share * 100} color="yellow" size="sm" aria-label={t.progress(name)} />
          <Text size="xs" c="dimmed" mt={2} role="status">
            {t.paused(Math.round(state.share * 100))}
          </Text>
        </>
      );
    case "failed":
      return (
        <Text size="xs" c="red" role="alert">
          {state.problem}
        </Text>
      );
    default:
      return state satisfies never;
  }
}
