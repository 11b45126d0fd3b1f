"use client";

import { Grid, Group, Stack, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useRef } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { UndoBar } from "@/lib/ui/undo-bar";
import { useKeptFocus } from "@/lib/ui/use-kept-focus";
import { ButtonPanel } from "./button-panel";
import { Checklist } from "./checklist";
import { KeyboardHelp } from "./keyboard-help";
import { MenuPhone } from "./menu-phone";
import classes from "./menu-workbench.module.css";
import type { Marks } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";
import { useUndoKeys } from "./use-undo-keys";

const OwnActionDialog = lazy(async () => ({
  default: (await import("./own-action-dialog")).OwnActionDialog,
}));
const PanelSheet = lazy(async () => ({ default: (await import("./panel-sheet")).PanelSheet }));

/** Below it there is no room for the panel beside the phone; as in menu-workbench.module.css. */
const NARROW = "(max-width: 61.99em)";

type MenuWorkbenchProps = {
  accountId: string;
  editing: MenuEditing;
  canEdit: boolean;
  findings: readonly Finding[];
  marks: Marks;
  /** What is there instead of the phone while the menu has no buttons. */
  start?: ReactNode;
};

/** The phone to work on, and beside it, or over it, what is known of the chosen button. */
export function MenuWorkbench({ start = null, ...props }: MenuWorkbenchProps) {
  const { editing } = props;
  useUndoKeys(editing);
  useKeptFocus();
  const t = useMessages(workbenchMessages).panel;
  const { removal } = editing;
  const isStart = start !== null && editing.menu.buttons.length === 0;
  return (
    <>
      {isStart ? start : <PhoneAndPanel {...props} />}
      <VisuallyHidden role="status">{editing.said}</VisuallyHidden>
      {removal && (
        <UndoBar key={removal.key} onUndo={editing.undoOnPhone} onGone={editing.forgetRemoval}>
          {t.gone(removal.name)}
        </UndoBar>
      )}
      {editing.question && (
        <Suspense>
          <OwnActionDialog question={editing.question} onCancel={editing.dismissQuestion} />
        </Suspense>
      )}
    </>
  );
}

function PhoneAndPanel({ accountId, editing, canEdit, findings, marks }: Omit<MenuWorkbenchProps, "start">) {
  // The field that is typed into comes first; the phone follows when there is time.
  const deferredEditing = useDeferredValue(editing);
  const latest = useRef(editing);
  useEffect(() => {
    latest.current = editing;
  });
  const isNarrow = useMediaQuery(NARROW);
  const panel = { accountId, editing, canEdit, findings };
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
        <div className={classes.phone}>
          <MenuPhone editing={deferredEditing} latest={latest} canEdit={canEdit} marks={marks} />
          {canEdit && (
            <Group justify="center" mt="xs">
              <KeyboardHelp />
            </Group>
          )}
        </div>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
        <Stack gap="lg">
          {!isNarrow && (
            <div className={classes.panel}>
              <ButtonPanel {...panel} />
            </div>
          )}
          {canEdit && <Checklist editing={deferredEditing} findings={findings} />}
        </Stack>
      </Grid.Col>
      {isNarrow && (
        <Suspense>
          <PanelSheet {...panel} />
        </Suspense>
      )}
    </Grid>
  );
}
