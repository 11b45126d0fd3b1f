"use client";

import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { readMenuDraftAction } from "@/lib/menu/actions";
import { restoreMenuVersionAction } from "@/lib/menu/history/actions";
import { historyMessages } from "@/lib/menu/history/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";

/** Makes a version the draft, after saying whose work it replaces, and leads to the editor. */
export function RestoreVersionButton({ accountId, number }: { accountId: string; number: number }) {
  const t = useMessages(historyMessages).restore;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const [isPending, setPending] = useState(false);

  const restore = async () => {
    const draft = await readMenuDraftAction(accountId, {});
    if (!draft.ok) return notifyFailure(draft.message);
    const { revision, updatedBy } = draft.data;
    const body = revision > 0 ? t.body(updatedBy) : t.bodyUntouched;
    if (!(await confirm({ title: t.title(number), body, confirm: t.confirm }))) return;
    // Of the draft that was asked about: work that somebody saved meanwhile is not thrown away unseen.
    const restored = await restoreMenuVersionAction(accountId, { number, revision });
    if (!restored.ok) return notifyFailure(restored.message);
    notifyDone(t.done(number));
    router.push(`/accounts/${accountId}/menu`);
  };
  const start = async () => {
    setPending(true);
    await restore().catch(() => notifyFailure(offline));
    setPending(false);
  };
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      aria-disabled={isPending}
      data-disabled={isPending || undefined}
      onClick={() => !isPending && void start()}
    >
      {isPending ? t.busy : t.action}
    </Button>
  );
}
