"use client";

import { Stack } from "@mantine/core";
import { IconLayoutBottombar } from "@tabler/icons-react";
import { editorMessages } from "@/lib/menu/editor/messages";
import { standingOf } from "@/lib/menu/live/draft-standing";
import { useLiveState } from "@/lib/menu/live/ui/use-live-state";
import { ScheduleList } from "@/lib/menu/schedule/ui/schedule-list";
import { useSchedules } from "@/lib/menu/schedule/ui/use-schedules";
import { MenuWorkbench } from "@/lib/menu/workbench/ui/menu-workbench";
import { useFindings } from "@/lib/menu/workbench/ui/use-findings";
import { useMenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { LiveChip } from "./live-chip";
import type { MenuEditorProps } from "./menu-editor";

/** The draft and what is planned, to look at. */
export function MenuViewer(props: MenuEditorProps) {
  const { accountId, draft, published, unpublishedMenus, live } = props;
  const t = useMessages(editorMessages).empty;
  const editing = useMenuEditing(draft.document);
  const schedules = useSchedules(accountId, props.schedules);
  const { findings, marks } = useFindings(editing);
  const standing = standingOf(draft.document, published, useLiveState(live));
  if (draft.document.buttons.length === 0)
    return <EmptyState icon={<IconLayoutBottombar />} title={t.title} description={t.description} />;
  return (
    <Stack gap="lg">
      <LiveChip
        accountId={accountId}
        menu={draft.document}
        standing={standing}
        unpublishedMenus={unpublishedMenus}
      />
      <MenuWorkbench
        accountId={accountId}
        editing={editing}
        findings={findings}
        marks={marks}
        canEdit={false}
      />
      <ScheduleList accountId={accountId} schedules={schedules} published={published} onChange={null} />
    </Stack>
  );
}
