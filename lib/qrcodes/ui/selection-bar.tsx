"use client";

import { IconArchive, IconArchiveOff, IconFolder, IconPrinter } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { archiveQrCodesAction, moveQrCodesAction } from "@/lib/qrcodes/actions";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { SelectionButton } from "@/lib/ui/selection-button";
import { SelectionFrame } from "@/lib/ui/selection-frame";
import { useConfirm } from "@/lib/ui/use-confirm";
import { qrListMessages } from "./list-messages";

const MoveDialog = lazy(async () => ({ default: (await import("@/lib/ui/move-dialog")).MoveDialog }));

type SelectionBarProps = {
  accountId: string;
  /** Ids. */
  selected: string[];
  isArchive: boolean;
  canEdit: boolean;
  folders: string[];
  onDone: () => void;
};

/** What can be done with the codes that are selected. */
export function SelectionBar({
  accountId,
  selected,
  isArchive,
  canEdit,
  folders,
  onDone,
}: SelectionBarProps) {
  const t = useMessages(qrListMessages);
  const router = useRouter();
  const archive = useArchiving(accountId);
  const [isMoving, setIsMoving] = useState(false);
  const finish = () => {
    onDone();
    router.refresh();
  };
  return (
    <SelectionFrame
      said={t.selected(selected.length)}
      clear={t.clearSelection}
      onClear={onDone}
      below={
        isMoving && (
          <Suspense>
            <MoveDialog
              words={t.moveDialog}
              count={selected.length}
              folders={folders}
              onMove={(folder) => moveQrCodesAction(accountId, { ids: selected, folder })}
              onClose={() => setIsMoving(false)}
              onMoved={finish}
            />
          </Suspense>
        )
      }
    >
      <LinkButton
        href={`/accounts/${accountId}/qrcodes/print?ids=${selected.join(",")}`}
        variant="default"
        size="compact-md"
        fz="sm"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t.print}
      </LinkButton>
      {canEdit && (
        <>
          <SelectionButton icon={IconFolder} label={t.move} onClick={() => setIsMoving(true)} />
          <SelectionButton
            icon={isArchive ? IconArchiveOff : IconArchive}
            label={isArchive ? t.restore : t.archive}
            onClick={() => void archive(selected, !isArchive).then((isDone) => isDone && finish())}
          />
        </>
      )}
    </SelectionFrame>
  );
}

/** Puts codes into the archive after a question, or takes them out at once. Answers whether it was done. */
export function useArchiving(accountId: string): (ids: string[], archived: boolean) => Promise<boolean> {
  const t = useMessages(qrListMessages).archiving;
  const { restoredPaused } = useMessages(qrCodesMessages);
  const confirm = useConfirm();
  return async (ids, archived) => {
    const question = { title: t.title(ids.length), body: t.body, confirm: t.confirm };
    if (archived && !(await confirm(question))) return false;
    const result = await archiveQrCodesAction(accountId, { ids, archived });
    if (!result.ok) {
      notifyFailure(result.message);
      return false;
    }
    const { changed, paused } = result.data;
    const restored = paused > 0 ? restoredPaused(changed, paused) : t.restored(changed);
    notifyDone(archived ? t.done(changed) : restored);
    return true;
  };
}
