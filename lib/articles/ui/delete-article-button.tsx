"use client";

import { ActionIcon, Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { deleteArticleAction } from "@/lib/articles/actions";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleUse } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";

/** Every row of a list has this button: the dialog is loaded and made for the one that needs it. */
const InUseDialog = dynamic(() => import("./in-use-dialog").then((module) => module.InUseDialog), {
  ssr: false,
});

type DeleteArticleButtonProps = {
  accountId: string;
  article: { id: string; title: string };
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes an article after a question; while rules show it, names them instead. */
export function DeleteArticleButton({ accountId, article, isIcon, onDeleted }: DeleteArticleButtonProps) {
  const t = useMessages(articlesMessages).delete;
  const router = useRouter();
  const confirm = useConfirm();
  const [usedBy, setUsedBy] = useState<ArticleUse[] | null>(null);
  const remove = async () => {
    const question = { title: t.title(article.title), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteArticleAction(accountId, { id: article.id });
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
          aria-label={`${t.action} ${article.title}`}
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
