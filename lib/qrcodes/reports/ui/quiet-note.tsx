"use client";

import { Paper, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { reportMessages } from "@/lib/qrcodes/reports/messages";

/** Says that there is nothing to see in the chosen days, and what to do. */
export function QuietNote() {
  const t = useMessages(reportMessages).empty;
  return (
    <Paper withBorder radius="lg" p="md" role="status">
      <Text size="sm" fw={600}>
        {t.title}
      </Text>
      <Text size="sm" c="dimmed">
        {t.description}
      </Text>
    </Paper>
  );
}
