"use client";

import { Progress, Text } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCopy, IconFolder, IconTag, IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { archiveArticlesAction, deleteArticleAction, moveArticlesAction } from "@/lib/articles/actions";
import { articleListMessages } from "@/lib/articles/list-messages";
import type { KnownArticleWords, ListedArticle } from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { SelectionButton } from "@/lib/ui/selection-button";
import { SelectionFrame } from "@/lib/ui/selection-frame";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";

const MoveDialog = lazy(async () => ({ default: (await import("@/lib/ui/move-dialog")).MoveDialog }));
const LabelDialog = lazy(async () => ({
  default: (await import("./label-articles-dialog")).LabelArticlesDialog,
}));

type SelectionBarProps = {
  accountId: string;
  selected: readonly ListedArticle[];
  isArchive: boolean;
  words: KnownArticleWords;
  /** Makes a copy of one article; the list need not know how. */
  onDuplicate: (id: string) => Promise<boolean>;
  /** Gives the selected articles as files. */
  exportButton: ReactNode;
  onDone: () => void;
};

/** What can be done with the articles that are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { accountId, selected, isArchive, words, onDuplicate, exportButton, onDone } = props;
  const t = useMessages(articleListMessages);
  const router = useRouter();
  const [dialog, setDialog] = useState<"move" | "label" | null>(null);
  const { call, isPending } = useActionCall();
  const finish = () => {
    onDone();
    router.refresh();
  };
  const deleting = useDeleting(accountId, finish);
  const ids = selected.map(({ id }) => id);
  const [only] = selected.length === 1 ? selected : [];
  const archive = async () => {
    const result = await call(() => archiveArticlesAction(accountId, { ids, archived: !isArchive }));
    if (!result.ok) return notifyFailure(result.message);
    notifyDone(isArchive ? t.restored(result.data.changed) : t.archived(result.data.changed));
    finish();
  };
  return (
    <SelectionFrame
      said={t.selected(ids.length)}
      clear={t.clearSelection}
      onClear={onDone}
      below={
        <>
          {deleting.progress && (
            <div role="status">
              <Text size="xs">{t.deleting.progress(deleting.progress.done, ids.length)}</Text>
              <Progress
                value={(100 * deleting.progress.done) / ids.length}
                aria-label={t.deleting.progress(deleting.progress.done, ids.length)}
              />
            </div>
          )}
          <Suspense>
            {dialog === "move" && (
              <MoveDialog
                words={t.moveDialog}
                count={ids.length}
                folders={words.folders}
                onMove={(folder) => moveArticlesAction(accountId, { ids, folder })}
                onClose={() => setDialog(null)}
                onMoved={finish}
              />
            )}
            {dialog === "label" && (
              <LabelDialog
                {...{ accountId, selected }}
                known={words.labels}
                onClose={() => setDialog(null)}
                onDone={finish}
              />
            )}
          </Suspense>
        </>
      }
    >
      <SelectionButton icon={IconFolder} label={t.actions.move} onClick={() => setDialog("move")} />
      <SelectionButton icon={IconTag} label={t.actions.label} onClick={() => setDialog("label")} />
      {exportButton}
      {only && (
        <SelectionButton
          icon={IconCopy}
          label={t.actions.duplicate}
          onClick={() => void onDuplicate(only.id).then((isDone) => isDone && finish())}
        />
      )}
      <SelectionButton
        icon={isArchive ? IconArchiveOff : IconArchive}
        label={isArchive ? t.actions.restore : t.actions.archive}
        isBusy={isPending}
        onClick={() => void archive()}
      />
      <SelectionButton
        icon={IconTrash}
        label={t.actions.delete}
        isBusy={deleting.progress !== null}
        onClick={() => void deleting.remove(selected)}
      />
    </SelectionFrame>
  );
}

/** Deletes one after the other, so that what is still in use is named and the others go all the same. */
function useDeleting(accountId: string, onDone: () => void) {
  const { deleting: t } = useMessages(articleListMessages);
  const { untitled } = useMessages(articlesMessages);
  const confirm = useConfirm();
  const { call } = useActionCall();
  const [progress, setProgress] = useState<{ done: number } | null>(null);
  const remove = async (articles: readonly ListedArticle[]) => {
    const question = { title: t.title(articles.length), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const kept: string[] = [];
    let failure: string | null = null;
    for (const [done, { id, title }] of articles.entries()) {
      setProgress({ done });
      const result = await call(() => deleteArticleAction(accountId, { id }));
      if (!result.ok) {
        failure = result.message;
        break;
      }
      if (!result.data.isDeleted) kept.push(t.kept(title || untitled));
    }
    setProgress(null);
    if (failure !== null) notifyFailure(failure);
    else notifyDone(t.done(articles.length - kept.length), kept);
    onDone();
  };
  return { remove, progress };
}
