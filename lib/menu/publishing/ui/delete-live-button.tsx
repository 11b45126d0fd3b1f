"use client";

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { lazy, memo, Suspense, useState } from "react";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const DeleteLiveDialog = lazy(async () => ({
  default: (await import("./delete-live-dialog")).DeleteLiveDialog,
}));

/** The way to no menu at all. */
export const DeleteLiveButton = memo(function DeleteLiveButton({ accountId }: { accountId: string }) {
  const t = useMessages(publishingMessages).remove;
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red.9"
        c="var(--mantine-color-error)"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.action}
      </Button>
      {isOpen && (
        <Suspense>
          <DeleteLiveDialog accountId={accountId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
});
