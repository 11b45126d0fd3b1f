"use client";

import { IconLayoutBottombar } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import type { DraftState } from "../../types";
import { MenuWorkbench } from "./menu-workbench";
import { editorMessages } from "./messages";
import { useFindings } from "./use-findings";
import { useMenuEditing } from "./use-menu-editing";

/** The draft, to look at. */
export function MenuViewer({ accountId, draft }: { accountId: string; draft: DraftState }) {
  const t = useMessages(editorMessages).empty;
  const editing = useMenuEditing(draft.document);
  const { findings, marks } = useFindings(editing.menu);
  if (draft.document.buttons.length === 0)
    return <EmptyState icon={<IconLayoutBottombar />} title={t.title} description={t.description} />;
  return <MenuWorkbench {...{ accountId, editing, findings, marks }} canEdit={false} />;
}
