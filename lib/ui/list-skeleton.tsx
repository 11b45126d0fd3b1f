"use client";

import { Group, Paper, Skeleton, Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

const ROWS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** A page with a list before its rows are there: the same places, nothing in them. */
export function ListSkeleton() {
  const t = useMessages(uiMessages);
  return (
    <div role="status" aria-label={t.loading}>
      <Skeleton h={30} w={140} mb="xs" />
      <Skeleton h={14} maw={420} mb="lg" />
      <Skeleton h={36} maw={280} mb="md" />
      <Paper withBorder radius="lg" p="md">
        <Stack gap="lg">
          {ROWS.map((row) => (
            <Group key={row} wrap="nowrap">
              <Skeleton h={48} w={48} radius="md" style={{ flexShrink: 0 }} />
              <Stack gap={8} flex={1}>
                <Skeleton h={14} w="45%" />
                <Skeleton h={12} w="70%" />
              </Stack>
            </Group>
          ))}
        </Stack>
      </Paper>
    </div>
  );
}
