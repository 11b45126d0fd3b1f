"use client";

import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconLayoutBottombar } from "@tabler/icons-react";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import { editorMessages } from "@/lib/menu/editor/messages";
import { standingOf } from "@/lib/menu/live/draft-standing";
import type { LiveState } from "@/lib/menu/live/types";
import { LiveNote, Lost } from "@/lib/menu/live/ui/live-note";
import { liveMessages } from "@/lib/menu/live/ui/messages";
import { useLiveState } from "@/lib/menu/live/ui/use-live-state";
import { useTakingLive } from "@/lib/menu/live/ui/use-taking-live";
import { DeleteLiveButton } from "@/lib/menu/publishing/ui/delete-live-button";
import { PublishedNote } from "@/lib/menu/publishing/ui/published-note";
import type { Schedule } from "@/lib/menu/schedule/types";
import { ScheduleList } from "@/lib/menu/schedule/ui/schedule-list";
import { useSchedules } from "@/lib/menu/schedule/ui/use-schedules";
import type { DraftState, Version } from "@/lib/menu/types";
import { MenuWorkbench } from "@/lib/menu/workbench/ui/menu-workbench";
import { useFindings } from "@/lib/menu/workbench/ui/use-findings";
import { type MenuEditing, useMenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { notifyDone } from "@/lib/ui/notify";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { ConflictNote } from "./conflict-note";
import { EditorToolbar } from "./editor-toolbar";
import { EditorTools } from "./editor-tools";
import { LiveChip } from "./live-chip";
import { PublishButton } from "./publish-button";
import { starterMenu } from "./starter";
import { useMenuSaving } from "./use-menu-saving";
import { usePublishing } from "./use-publishing";

const PublishDialog = lazy(async () => ({
  default: (await import("@/lib/menu/publishing/ui/publish-dialog")).PublishDialog,
}));

const ScheduleDialog = lazy(async () => ({
  default: (await import("@/lib/menu/schedule/ui/schedule-dialog")).ScheduleDialog,
}));

export type MenuEditorProps = {
  accountId: string;
  draft: DraftState;
  published: Version | null;
  /** How many of the conditional menus are not at WeChat as they are here. */
  unpublishedMenus: number;
  schedules: Schedule[];
  /** Comes when WeChat has answered; the page does not wait for it. */
  live: Promise<LiveState>;
};

/** The draft of the account's menu: edited here, saved by itself, published when somebody says so. */
export function MenuEditor(props: MenuEditorProps) {
  const { accountId, draft, published, unpublishedMenus, live } = props;
  const t = useMessages(editorMessages);
  const lostWords = useMessages(liveMessages);
  const editing = useMenuEditing(draft.document);
  const { menu } = editing;
  const schedules = useSchedules(accountId, props.schedules);
  const [planned, setPlanned] = useState<Schedule | "draft" | null>(null);
  const saving = useMenuSaving({
    accountId,
    draft,
    published: published?.number ?? null,
    menu,
    onFound: (found) => {
      editing.replace(found);
      notifyDone(t.save.restored);
    },
    onSavedElsewhere: editing.replace,
  });
  // Typing comes first; how far it has led from the live menu follows.
  const settledMenu = useDeferredValue(menu);
  const standing = standingOf(settledMenu, published, useLiveState(live));
  const { findings, marks, tell } = useFindings(editing);
  const taking = useTakingLive({
    accountId,
    losses: draft.losses,
    flush: saving.flush,
    onTaken: (taken) => {
      saving.settle(taken);
      editing.replace(taken.document);
    },
  });
  const publishing = usePublishing({ accountId, editing, saving, tell, taking });
  useUnsavedChangesGuard(!["saved", "waiting", "saving"].includes(saving.status));
  const isEmpty = menu.buttons.length === 0;
  const isUntouched = isEmpty && !editing.canUndo && !editing.canRedo;
  return (
    <Stack gap="lg">
      {!isUntouched && (
        <Stack gap="sm">
          <EditorToolbar editing={editing} saving={saving}>
            <EditorTools editing={editing} saving={saving} onSchedule={() => setPlanned("draft")} />
            <PublishButton
              standing={standing}
              isPreparing={publishing.isPreparing}
              onPublish={() => void publishing.prepare()}
            />
          </EditorToolbar>
          <LiveChip
            accountId={accountId}
            menu={settledMenu}
            standing={standing}
            unpublishedMenus={unpublishedMenus}
          />
        </Stack>
      )}
      {publishing.publishedNumber !== null && (
        <PublishedNote
          accountId={accountId}
          number={publishing.publishedNumber}
          onClose={publishing.forget}
        />
      )}
      <ConflictNote editing={editing} saving={saving} />
      {taking.lost.length > 0 && (
        <Alert
          color="yellow"
          role="status"
          title={lostWords.lostTitle}
          withCloseButton
          closeButtonLabel={lostWords.dismiss}
          onClose={() => void taking.dismissLost()}
        >
          <Lost title={lostWords.lost} lost={taking.lost} />
        </Alert>
      )}
      <Suspense>
        <LiveNote
          live={live}
          published={published}
          // What was taken over and deleted again can be taken over again.
          taking={{ ...taking, isTaken: (one) => !isEmpty && taking.isTaken(one) }}
        />
      </Suspense>
      <MenuWorkbench
        accountId={accountId}
        editing={editing}
        findings={findings}
        marks={marks}
        canEdit
        start={<NothingYet editing={editing} published={published} />}
      />
      <ScheduleList accountId={accountId} schedules={schedules} published={published} onChange={setPlanned} />
      <DeleteLiveButton accountId={accountId} />
      {planned && (
        <Suspense>
          <ScheduleDialog
            accountId={accountId}
            plan={
              planned === "draft"
                ? { type: "draft", document: menu }
                : { type: "change", schedule: planned, draft: menu }
            }
            published={published}
            schedules={schedules}
            flush={saving.flush}
            onClose={() => setPlanned(null)}
          />
        </Suspense>
      )}
      {publishing.dialog && (
        <Suspense>
          <PublishDialog accountId={accountId} standing={standing} {...publishing.dialog} />
        </Suspense>
      )}
    </Stack>
  );
}

type NothingYetProps = { editing: MenuEditing; published: Version | null };

/** The ways to a menu, whenever there is none. */
function NothingYet({ editing, published }: NothingYetProps) {
  const t = useMessages(editorMessages);
  const hasVersion = published !== null && published.document.buttons.length > 0;
  return (
    <EmptyState
      icon={<IconLayoutBottombar />}
      title={t.empty.title}
      description={t.empty.description}
      action={
        <Group gap="xs" justify="center">
          {hasVersion && (
            <Button data-focus-home onClick={() => editing.replace(published.document)}>
              {t.empty.published(published.number)}
            </Button>
          )}
          <Button
            data-focus-home
            variant={hasVersion ? "default" : "filled"}
            onClick={() => editing.replace(starterMenu(t))}
          >
            {t.empty.starter}
          </Button>
          <Button variant="default" onClick={() => editing.add(null)}>
            {t.empty.blank}
          </Button>
        </Group>
      }
    />
  );
}
