"use client";

import { Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Finding } from "@/lib/menu/checking/types";

/** What to look at in a field that WeChat would take as it is. */
export function FieldNotes({ findings }: { findings: readonly Finding[] }) {
  const advice = findings.filter(({ isWrong }) => !isWrong);
  return advice.map(({ message }) => (
    <Group
      key={message}
      gap={6}
      mt={6}
      wrap="nowrap"
      align="flex-start"
      c="var(--mantine-color-yellow-light-color)"
    >
      <IconAlertTriangle size={15} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm">{message}</Text>
    </Group>
  ));
}
