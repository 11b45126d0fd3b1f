"use client";

import { Badge, Group, Text } from "@mantine/core";
import type { Schedule } from "@/lib/menu/schedule/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PlannedTime } from "@/lib/ui/relative-time";
import { TextLink } from "@/lib/ui/text-link";
import { scheduleMessages } from "./messages";

const COLORS = {
  waiting: "blue",
  running: "blue",
  done: "brand",
  failed: "red",
  cancelled: "gray",
  missed: "orange",
} as const satisfies Record<Schedule["state"], string>;

/** What came of a plan. */
export function PastPlan({ accountId, schedule }: { accountId: string; schedule: Schedule }) {
  const t = useMessages(scheduleMessages);
  const { number, publishedNumber, publishAt, revertAt, state, failure, wayBack, createdBy } = schedule;
  const version = publishedNumber ?? number;
  const reason = failure ?? wayBack?.failure;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          <PlannedTime date={publishAt} />
        </Text>
        <Badge variant="light" fw={500} color={COLORS[state]}>
          {t.states[state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {version === null ? (
          t.draft
        ) : (
          <TextLink href={`/accounts/${accountId}/menu/history/${version}`}>{t.version(version)}</TextLink>
        )}
        {` · ${t.by(createdBy)}`}
      </Text>
      {wayBack && revertAt && (
        <Text size="sm" c="dimmed">
          <PlannedTime date={revertAt} />
          {` · ${t.version(wayBack.number)} · ${t.backStates[wayBack.state]}`}
        </Text>
      )}
      {reason && (
        <Text size="sm" c="var(--mantine-color-error)">
          {reason}
        </Text>
      )}
    </>
  );
}
