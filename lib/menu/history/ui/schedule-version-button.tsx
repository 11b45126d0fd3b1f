"use client";

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { historyMessages } from "@/lib/menu/history/messages";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const ScheduleDialog = lazy(async () => ({
  default: (await import("@/lib/menu/schedule/ui/schedule-dialog")).ScheduleDialog,
}));

type ScheduleVersionButtonProps = {
  accountId: string;
  version: Version;
  published: Version | null;
  schedules: readonly Schedule[];
};

/** Sets a time at which the version is published; the plan is listed where the menu is edited. */
export function ScheduleVersionButton({ accountId, version, ...known }: ScheduleVersionButtonProps) {
  const t = useMessages(historyMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.schedule}
      </Button>
      {isOpen && (
        <Suspense>
          <ScheduleDialog
            accountId={accountId}
            plan={{ type: "version", number: version.number, document: version.document }}
            {...known}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
