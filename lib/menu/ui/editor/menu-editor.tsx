"use client";

import { Button, Group, Stack } from "@mantine/core";
import { IconLayoutBottombar } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { notifyDone } from "@/lib/ui/notify";
import type { DraftState, Live, Schedule, Version } from "../../types";
import { EditorToolbar } from "./editor-toolbar";
import { MenuWorkbench } from "./menu-workbench";
import { editorMessages } from "./messages";
import { starterMenu } from "./starter";
import { useDraftSaving } from "./use-draft-saving";
import { useFindings } from "./use-findings";
import { useMenuEditing } from "./use-menu-editing";
import { usePublishing } from "./use-publishing";

const PublishDialog = lazy(async () => ({ default: (await import("./publish-dialog")).PublishDialog }));

export type MenuEditorProps = {
  accountId: string;
  draft: DraftState;
  published: Version | null;
  schedules: Schedule[];
  live: Promise<Live>;
};

/** The draft of the account's menu: edited here, saved by itself, published when somebody says so. */
export function MenuEditor({ accountId, draft, published }: MenuEditorProps) {
  const t = useMessages(editorMessages);
  const editing = useMenuEditing(draft.document);
  const { menu } = editing;
  const onFound = (found: typeof menu) => {
    editing.replace(found);
    notifyDone(t.save.restored);
  };
  const saving = useDraftSaving({ accountId, draft, menu, onFound });
  const { findings, marks, tell } = useFindings(menu);
  const publishing = usePublishing({ accountId, editing, saving, tell });

  if (menu.buttons.length === 0 && !editing.canUndo)
    return (
      <EmptyState
        icon={<IconLayoutBottombar />}
        title={t.empty.title}
        description={t.empty.description}
        action={
          <Group gap="xs" justify="center">
            <Button onClick={() => editing.replace(starterMenu(t))}>{t.empty.starter}</Button>
            <Button variant="default" onClick={() => editing.add(null)}>
              {t.empty.blank}
            </Button>
          </Group>
        }
      />
    );
  return (
    <Stack gap="lg">
      <EditorToolbar
        editing={editing}
        saving={saving}
        isPreparing={publishing.isPreparing}
        onPublish={() => void publishing.prepare()}
      >
        {null}
      </EditorToolbar>
      <MenuWorkbench {...{ accountId, editing, findings, marks }} canEdit />
      {publishing.dialog && (
        <Suspense>
          <PublishDialog accountId={accountId} published={published} {...publishing.dialog} />
        </Suspense>
      )}
    </Stack>
  );
}
