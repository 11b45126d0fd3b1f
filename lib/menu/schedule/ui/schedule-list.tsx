"use client";

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { memo } from "react";
import { cancelMenuScheduleAction } from "@/lib/menu/schedule/actions";
import type { Schedule } from "@/lib/menu/schedule/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { scheduleMessages } from "./messages";

const SHOWN = 5;
const COLORS = {
  waiting: "blue",
  running: "blue",
  done: "brand",
  failed: "red",
  cancelled: "gray",
  missed: "orange",
} as const satisfies Record<Schedule["state"], string>;

type ScheduleListProps = { accountId: string; schedules: readonly Schedule[]; canEdit: boolean };

/** What is going to be published by itself, and what came of the last times. */
export const ScheduleList = memo(function ScheduleList({ accountId, schedules, canEdit }: ScheduleListProps) {
  const t = useMessages(scheduleMessages);
  if (schedules.length === 0) return null;
  const waitingFirst = [...schedules].sort(
    (a, b) => Number(b.state === "waiting") - Number(a.state === "waiting"),
  );
  return (
    <SectionCard title={t.planned}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: "none" }}>
        {waitingFirst.slice(0, SHOWN).map((schedule) => (
          <li key={schedule.id}>
            <Planned accountId={accountId} schedule={schedule} canEdit={canEdit} />
          </li>
        ))}
      </Stack>
    </SectionCard>
  );
});

type PlannedProps = { accountId: string; schedule: Schedule; canEdit: boolean };

function Planned({ accountId, schedule, canEdit }: PlannedProps) {
  const t = useMessages(scheduleMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const { id, number, publishedNumber, publishAt, revertAt, state, failure, wayBack, createdBy } = schedule;
  const version = number ?? publishedNumber;
  const what = version === null ? t.draft : t.version(version);
  const isWaiting = state === "waiting" || wayBack?.state === "waiting";
  const cancel = async () => {
    const result = await cancelMenuScheduleAction(accountId, { id }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    notifyDone(t.cancelled);
    router.refresh();
  };
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            <ExactTime date={publishAt} />
          </Text>
          <Badge variant="light" fw={500} color={COLORS[state]}>
            {t.states[state]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {what} · {t.by(createdBy)}
        </Text>
        {revertAt && (
          <Text size="sm" c="dimmed">
            {t.revert}
            <ExactTime date={revertAt} />
            {wayBack && ` · ${t.version(wayBack.number)} · ${t.backStates[wayBack.state]}`}
          </Text>
        )}
        {(failure ?? wayBack?.failure) && (
          <Text size="sm" c="var(--mantine-color-error)">
            {failure ?? wayBack?.failure}
          </Text>
        )}
      </div>
      {canEdit && isWaiting && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          aria-label={t.cancelLabel(what)}
          onClick={() => void cancel()}
        >
          {t.cancel}
        </Button>
      )}
    </Group>
  );
}
