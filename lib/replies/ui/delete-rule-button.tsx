"use client";

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { deleteRuleAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { TrashIconButton } from "@/lib/ui/trash-icon-button";
import { useConfirm } from "@/lib/ui/use-confirm";

type DeleteRuleButtonProps = {
  accountId: string;
  rule: { id: string; name: string };
  /** In a list. */
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes a rule after a question. */
export function DeleteRuleButton({ accountId, rule, isIcon, onDeleted }: DeleteRuleButtonProps) {
  const t = useMessages(repliesMessages).delete;
  const router = useRouter();
  const confirm = useConfirm();
  const remove = async () => {
    const question = { title: t.title(rule.name), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteRuleAction(accountId, { id: rule.id });
    if (!result.ok) return notifyFailure(result.message);
    notifyDone(t.done);
    if (onDeleted) onDeleted();
    else router.refresh();
  };
  if (!isIcon)
    return (
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
        {t.action}
      </Button>
    );
  return <TrashIconButton label={`${t.action} ${rule.name}`} onClick={() => void remove()} />;
}
