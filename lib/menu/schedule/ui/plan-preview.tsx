"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { MenuDocument } from "@/lib/menu/document";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { PlannedTime } from "@/lib/ui/relative-time";
import { scheduleMessages } from "./messages";
import { PlanDifference } from "./plan-difference";

type PlanPreviewProps = {
  schedule: Schedule;
  document: MenuDocument;
  published: Version | null;
  schedules: readonly Schedule[];
  onClose: () => void;
};

/** The menu that a plan will publish, to look at. */
export function PlanPreview({ schedule, document, published, schedules, onClose }: PlanPreviewProps) {
  const t = useMessages(scheduleMessages);
  const { close } = useMessages(uiMessages);
  return (
    <Modal opened onClose={onClose} title={t.preview} size="xl" withCloseButton={false}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          <PlannedTime date={schedule.publishAt} />
        </Text>
        <PlanDifference
          document={document}
          publishAt={new Date(schedule.publishAt)}
          published={published}
          schedules={schedules}
          planId={schedule.id}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
