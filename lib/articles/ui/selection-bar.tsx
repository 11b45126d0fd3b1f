"use client";

import { Button, Group, Paper, Progress, Text } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCopy, IconFolder, IconTag, IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { archiveArticlesAction, deleteArticleAction } from "@/lib/articles/actions";
import { articleListMessages } from "@/lib/articles/list-messages";
import type { KnownArticleWords, ListedArticle } from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import classes from "./selection-bar.module.css";

const MoveDialog = lazy(async () => ({
  default: (await import("./move-articles-dialog")).MoveArticlesDialog,
}));
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
    <Paper
      className={classes.bar}
      withBorder
      radius="lg"
      px="md"
      py="xs"
      mb="sm"
      role="region"
      aria-label={t.selected(ids.length)}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} aria-live="polite">
          {t.selected(ids.length)}
        </Text>
        <BarButton icon={<IconFolder {...ICON} />} label={t.actions.move} onClick={() => setDialog("move")} />
        <BarButton icon={<IconTag {...ICON} />} label={t.actions.label} onClick={() => setDialog("label")} />
        {exportButton}
        {only && (
          <BarButton
            icon={<IconCopy {...ICON} />}
            label={t.actions.duplicate}
            onClick={() => void onDuplicate(only.id).then((isDone) => isDone && finish())}
          />
        )}
        <BarButton
          icon={isArchive ? <IconArchiveOff {...ICON} /> : <IconArchive {...ICON} />}
          label={isArchive ? t.actions.restore : t.actions.archive}
          isBusy={isPending}
          onClick={() => void archive()}
        />
        <BarButton
          icon={<IconTrash {...ICON} />}
          label={t.actions.delete}
          isBusy={deleting.progress !== null}
          onClick={() => void deleting.remove(selected)}
        />
        <Button variant="subtle" color="gray" size="compact-md" fz="sm" onClick={onDone}>
          {t.clearSelection}
        </Button>
      </Group>
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
            {...{ accountId, ids }}
            folders={words.folders}
            onClose={() => setDialog(null)}
            onDone={finish}
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
    </Paper>
  );
}

const ICON = { size: 16, "aria-hidden": true } as const;

type BarButtonProps = { icon: ReactNode; label: string; isBusy?: boolean; onClick: () => void };

function BarButton({ icon, label, isBusy, onClick }: BarButtonProps) {
  return (
    <Button variant="default" size="compact-md" fz="sm" leftSection={icon} loading={isBusy} onClick={onClick}>
      {label}
    </Button>
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
