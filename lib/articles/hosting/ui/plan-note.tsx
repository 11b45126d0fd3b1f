"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import type { Publication } from "@/lib/articles/hosting/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { PlannedTime } from "@/lib/ui/relative-time";
import { publicationMessages } from "./messages";

type PlanNoteProps = { publication: Publication; canEdit: boolean; onCancel: () => Promise<void> };

/** What will happen to a page by itself, or did not. */
export function PlanNote({ publication, canEdit, onCancel }: PlanNoteProps) {
  const t = useMessages(publicationMessages).plan;
  const locale = useLocale();
  const { publishAt, takeDownAt, scheduledBy, failure } = publication;
  return (
    <>
      {failure && (
        <Alert color="red" role="status">
          <Text size="sm">
            {t.failed}
            {failure[locale]}
          </Text>
        </Alert>
      )}
      {(publishAt || takeDownAt) && (
        <Alert color="blue" icon={<IconClock aria-hidden />}>
          <Group justify="space-between" gap="sm">
            <Text size="sm" component="div">
              {publishAt && (
                <div>
                  {t.willPublish}
                  <PlannedTime date={publishAt} />
                </div>
              )}
              {takeDownAt && (
                <div>
                  {t.willTakeDown}
                  <PlannedTime date={takeDownAt} />
                </div>
              )}
              <Text span size="xs" c="dimmed">
                {t.by(scheduledBy)}
              </Text>
            </Text>
            {canEdit && (
              <Button variant="default" size="compact-sm" onClick={() => void onCancel()}>
                {t.cancel}
              </Button>
            )}
          </Group>
        </Alert>
      )}
    </>
  );
}
