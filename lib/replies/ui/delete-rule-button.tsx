"use client";

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { deleteRuleAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import classes from "./delete-rule-button.module.css";

type DeleteRuleButtonProps = {
  accountId: string;
  rule: { id: string; name: string };
  /** In a list: a plain element, because there are fifty of them. */
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
  return (
    <button
      type="button"
      className={classes.icon}
      aria-label={`${t.action} ${rule.name}`}
      onClick={() => void remove()}
    >
      <IconTrash size={18} stroke={1.6} aria-hidden />
    </button>
  );
}
