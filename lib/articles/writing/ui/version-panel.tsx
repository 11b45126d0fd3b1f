"use client";

import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { lazy, Suspense, use, useState } from "react";
import { listVersionsAction, readVersionAction } from "@/lib/articles/writing/actions";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { ArticleVersion } from "@/lib/articles/writing/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { RelativeTime } from "@/lib/ui/relative-time";
import { useActionCall } from "@/lib/ui/use-action-call";
import type { ArticleEditing } from "./use-article-values";
import classes from "./version-panel.module.css";

const VersionDialog = lazy(async () => ({ default: (await import("./version-dialog")).VersionDialog }));

/** Null when they could not be read. */
export type AskedVersions = Promise<ArticleVersion[] | null>;

type VersionPanelProps = {
  accountId: string;
  articleId: string;
  editing: ArticleEditing;
  canEdit: boolean;
  asked: AskedVersions;
  onRetry: () => void;
};
type Opened = { number: number; values: WrittenValues };

/** Asks for the versions of an article; whoever opens the panel does. */
export function askVersions(accountId: string, articleId: string): AskedVersions {
  return listVersionsAction(accountId, { id: articleId }).then(
    (answer) => (answer.ok ? answer.data : null),
    () => null,
  );
}

/** What the article said before: to compare, and to bring back. */
export function VersionPanel(props: VersionPanelProps) {
  const { accountId, articleId, editing, canEdit, asked, onRetry } = props;
  const t = useMessages(writingMessages).versions;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { call, isPending } = useActionCall();
  const open = async (number: number) => {
    const answer = await call(() => readVersionAction(accountId, { id: articleId, number }));
    if (!answer.ok) return notifyFailure(answer.message);
    if (!answer.data) return notifyFailure(t.gone);
    setOpened({ number, values: answer.data });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <Suspense fallback={<Skeleton height={120} radius="md" />}>
        <VersionRows
          asked={asked}
          isPending={isPending}
          onOpen={(number) => void open(number)}
          onRetry={onRetry}
        />
      </Suspense>
      {opened && (
        <Suspense>
          <VersionDialog
            number={opened.number}
            then={opened.values}
            now={editing.values}
            onClose={() => setOpened(null)}
            onRestore={
              canEdit
                ? () => {
                    editing.replace(opened.values);
                    setOpened(null);
                    notifyDone(t.restored);
                  }
                : null
            }
          />
        </Suspense>
      )}
    </Stack>
  );
}

type VersionRowsProps = {
  asked: AskedVersions;
  isPending: boolean;
  onOpen: (number: number) => void;
  onRetry: () => void;
};

function VersionRows({ asked, isPending, onOpen, onRetry }: VersionRowsProps) {
  const t = useMessages(writingMessages).versions;
  const versions = use(asked);
  if (versions === null)
    return (
      <Group gap="sm">
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t.failed}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t.retry}
        </Button>
      </Group>
    );
  if (versions.length === 0) return <Text size="sm">{t.none}</Text>;
  return (
    <ul className={classes.list} aria-label={t.title}>
      {versions.map(({ number, savedBy, savedAt }) => (
        <li key={number} className={classes.version}>
          <div>
            <Text size="sm" fw={500}>
              {t.number(number)}
            </Text>
            <Text size="xs" c="dimmed">
              {savedBy} · <RelativeTime date={savedAt} />
            </Text>
          </div>
          <Button size="compact-sm" variant="default" disabled={isPending} onClick={() => onOpen(number)}>
            {t.compare}
          </Button>
        </li>
      ))}
    </ul>
  );
}
