"use client";

import { IconLayoutBottombar } from "@tabler/icons-react";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { DraftState } from "@/lib/menu/types";
import { MenuWorkbench } from "@/lib/menu/workbench/ui/menu-workbench";
import { useFindings } from "@/lib/menu/workbench/ui/use-findings";
import { useMenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";

/** The draft, to look at. */
export function MenuViewer({ accountId, draft }: { accountId: string; draft: DraftState }) {
  const t = useMessages(editorMessages).empty;
  const editing = useMenuEditing(draft.document);
  const { findings, marks } = useFindings(editing.menu);
  if (draft.document.buttons.length === 0)
    return <EmptyState icon={<IconLayoutBottombar />} title={t.title} description={t.description} />;
  return (
    <MenuWorkbench
      accountId={accountId}
      editing={editing}
      findings={findings}
      marks={marks}
      canEdit={false}
    />
  );
}
