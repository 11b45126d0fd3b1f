"use client";

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ComponentProps, useState } from "react";
import type { ArticleUse } from "@/lib/articles/types";
import type { ActionResult } from "@/lib/platform/action";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { TrashIconButton } from "@/lib/ui/trash-icon-button";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import type { InUseDialog as Dialog } from "./in-use-dialog";

/** Every row of a list has this button: the dialog is loaded and made for the one that needs it. */
const InUseDialog = dynamic(() => import("./in-use-dialog").then((module) => module.InUseDialog), {
  ssr: false,
});

type DeletionWords = ComponentProps<typeof Dialog>["words"] & {
  action: string;
  title: (name: string) => string;
  body: string;
  confirm: string;
  done: string;
};

type DeleteUnlessUsedButtonProps = {
  accountId: string;
  name: string;
  words: DeletionWords;
  remove: () => Promise<ActionResult<{ isDeleted: boolean; usedBy: ArticleUse[] }>>;
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes something after a question; while replies show it, names where instead. */
export function DeleteUnlessUsedButton({
  accountId,
  name,
  words,
  remove,
  isIcon,
  onDeleted,
}: DeleteUnlessUsedButtonProps) {
  const router = useRouter();
  const confirm = useConfirm();
  const { call } = useActionCall();
  const [usedBy, setUsedBy] = useState<ArticleUse[] | null>(null);
  const ask = async () => {
    const { body, confirm: label } = words;
    if (!(await confirm({ title: words.title(name), body, confirm: label, isDangerous: true }))) return;
    const result = await call(remove);
    if (!result.ok) return notifyFailure(result.message);
    if (!result.data.isDeleted) return setUsedBy(result.data.usedBy);
    notifyDone(words.done);
    if (onDeleted) onDeleted();
    else router.refresh();
  };
  return (
    <>
      {isIcon ? (
        <TrashIconButton label={`${words.action} ${name}`} onClick={() => void ask()} />
      ) : (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void ask()}>
          {words.action}
        </Button>
      )}
      {usedBy && (
        <InUseDialog words={words} accountId={accountId} usedBy={usedBy} onClose={() => setUsedBy([])} />
      )}
    </>
  );
}
