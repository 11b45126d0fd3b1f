"use client";

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { historyMessages } from "@/lib/menu/history/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const ScheduleDialog = lazy(async () => ({
  default: (await import("@/lib/menu/schedule/ui/schedule-dialog")).ScheduleDialog,
}));

/** Sets a time at which the version is published; the plan is listed where the menu is edited. */
export function ScheduleVersionButton({ accountId, number }: { accountId: string; number: number }) {
  const t = useMessages(historyMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.schedule}
      </Button>
      {isOpen && (
        <Suspense>
          <ScheduleDialog accountId={accountId} number={number} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
