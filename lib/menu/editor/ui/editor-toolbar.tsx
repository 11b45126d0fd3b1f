"use client";

import { ActionIcon, Group } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { MenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SaveNote } from "./save-note";
import type { MenuSaving } from "./use-menu-saving";

type EditorToolbarProps = {
  editing: MenuEditing;
  saving: MenuSaving;
  /** Less common tools, and the way to the followers. */
  children: ReactNode;
};

/** What can be done with the menu as a whole. */
export function EditorToolbar({ editing, saving, children }: EditorToolbarProps) {
  const t = useMessages(editorMessages).tools;
  return (
    <Group justify="space-between" gap="sm" role="group" aria-label={t.label}>
      <Group gap="xs">
        <StepButton label={t.undo} isPossible={editing.canUndo} onPress={editing.undo}>
          <IconArrowBackUp size={19} aria-hidden />
        </StepButton>
        <StepButton label={t.redo} isPossible={editing.canRedo} onPress={editing.redo}>
          <IconArrowForwardUp size={19} aria-hidden />
        </StepButton>
        <SaveNote saving={saving} />
      </Group>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}

type StepButtonProps = { label: string; isPossible: boolean; onPress: () => void; children: ReactNode };

function StepButton({ label, isPossible, onPress, children }: StepButtonProps) {
  return (
    <ActionIcon
      size="lg"
      variant="default"
      aria-label={label}
      title={label}
      aria-disabled={!isPossible}
      data-disabled={!isPossible || undefined}
      onClick={() => isPossible && onPress()}
    >
      {children}
    </ActionIcon>
  );
}
