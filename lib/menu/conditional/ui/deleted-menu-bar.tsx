"use client";

import { useRouter } from "next/navigation";
import { restoreConditionalMenuAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { UndoBar } from "@/lib/ui/undo-bar";
import type { DeletedMenu } from "./delete-menu-button";

type DeletedMenuBarProps = { accountId: string; menu: DeletedMenu; onGone: () => void };

/** Says which menu was deleted, and brings it back. */
export function DeletedMenuBar({ accountId, menu, onGone }: DeletedMenuBarProps) {
  const t = useMessages(menuConditionalMessages).delete;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const { name, restore } = menu;
  const bringBack = async () => {
    const result = await restoreConditionalMenuAction(accountId, { restore }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    onGone();
    notifyDone(t.restored(name));
    router.refresh();
  };
  return (
    <UndoBar onUndo={() => void bringBack()} onGone={onGone}>
      {t.done(name)}
    </UndoBar>
  );
}
