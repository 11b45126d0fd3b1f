"use client";

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { historyMessages } from "@/lib/menu/history/messages";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const PublishVersionDialog = lazy(async () => ({
  default: (await import("./publish-version-dialog")).PublishVersionDialog,
}));

type PublishVersionButtonProps = { accountId: string; version: Version; published: Version | null };

/** Puts a version live without touching the draft; asks first, and shows what changes. */
export function PublishVersionButton(props: PublishVersionButtonProps) {
  const t = useMessages(historyMessages).publish;
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.action}</Button>
      {isOpen !== null && (
        <Suspense>
          <PublishVersionDialog {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
