"use client";

import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { deleteConditionalMenuAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";

/** A menu that was deleted, with what brings it back. */
export type DeletedMenu = { name: string; index: number; restore: string };

type DeleteMenuButtonProps = {
  accountId: string;
  menu: { id: string; name: string };
  /** Its place in the list. */
  index: number;
  onDeleted: (menu: DeletedMenu) => void;
};

/** Deletes a menu after a question; at WeChat it goes with the next publication. */
export function DeleteMenuButton({ accountId, menu, index, onDeleted }: DeleteMenuButtonProps) {
  const t = useMessages(menuConditionalMessages).delete;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const remove = async () => {
    const question = { title: t.title(menu.name), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteConditionalMenuAction(accountId, { id: menu.id }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    const { restore } = result.data;
    if (restore !== null) onDeleted({ name: menu.name, index, restore });
    router.refresh();
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t.action(menu.name)}
      onClick={() => void remove()}
    >
      <IconTrash size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
