"use client";

import { ActionIcon, Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { deleteSetAction } from "@/lib/articles/sets/actions";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetUse } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";

const InUseDialog = dynamic(
  () => import("@/lib/articles/ui/in-use-dialog").then((module) => module.InUseDialog),
  { ssr: false },
);

type DeleteSetButtonProps = {
  accountId: string;
  set: { id: string; name: string };
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes a set after a question; while something shows it, names that instead. */
export function DeleteSetButton({ accountId, set, isIcon, onDeleted }: DeleteSetButtonProps) {
  const t = useMessages(setsMessages).delete;
  const router = useRouter();
  const confirm = useConfirm();
  const [usedBy, setUsedBy] = useState<SetUse[] | null>(null);
  const remove = async () => {
    const question = { title: t.title(set.name), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteSetAction(accountId, { id: set.id });
    if (!result.ok) return notifyFailure(result.message);
    if (!result.data.isDeleted) return setUsedBy(result.data.usedBy);
    notifyDone(t.done);
    if (onDeleted) onDeleted();
    else router.refresh();
  };
  return (
    <>
      {isIcon ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${t.action} ${set.name}`}
          onClick={() => void remove()}
        >
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
          {t.action}
        </Button>
      )}
      {usedBy && (
        <InUseDialog words={t} accountId={accountId} usedBy={usedBy} onClose={() => setUsedBy([])} />
      )}
    </>
  );
}
