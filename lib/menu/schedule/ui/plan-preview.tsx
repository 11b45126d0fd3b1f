"use client";

import { Text } from "@mantine/core";
import type { MenuDocument } from "@/lib/menu/document";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { LookDialog } from "@/lib/menu/ui/look-dialog";
import { useMessages } from "@/lib/platform/i18n/locale-context";
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
  return (
    <LookDialog title={t.preview} onClose={onClose}>
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
    </LookDialog>
  );
}
