"use client";

import { Alert, Button, Group, List, Paper, Progress, Stack, Text } from "@mantine/core";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Takeover } from "./use-takeover";

/** How far it has come, what came of it, and what did not. */
export function TakeoverProgress({ takeover: { run, take, stop } }: { takeover: Takeover }) {
  const t = useMessages(takeoverMessages);
  if (!run) return null;
  const { kind, total, done, isRunning, failures } = run;
  const taken = done - failures.length;
  if (isRunning)
    return (
      <Paper withBorder p="sm">
        <Stack gap={6}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" role="status">
              {t.progress(done, total)}
            </Text>
            <Button size="compact-sm" variant="default" onClick={stop}>
              {t.stop}
            </Button>
          </Group>
          <Progress value={(done / total) * 100} animated aria-label={t.progressLabel} />
        </Stack>
      </Paper>
    );
  return (
    <>
      {taken > 0 && (
        <Alert color="green" role="status">
          {t.done(taken)}
        </Alert>
      )}
      {failures.length > 0 && (
        <Alert color="red" role="alert" title={t.failed(failures.length)}>
          <Stack gap="xs" align="flex-start">
            <List size="sm">
              {failures.map(({ material, why }) => (
                <List.Item key={material.mediaId}>{t.failedOne(material.name || t.untitled, why)}</List.Item>
              ))}
            </List>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void take(
                  kind,
                  failures.map(({ material }) => material),
                )
              }
            >
              {t.retry}
            </Button>
          </Stack>
        </Alert>
      )}
    </>
  );
}
