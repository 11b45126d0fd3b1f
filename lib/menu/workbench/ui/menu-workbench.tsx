"use client";

import { Grid, Stack, VisuallyHidden } from "@mantine/core";
import { lazy, Suspense, useDeferredValue } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { ButtonPanel } from "./button-panel";
import { Checklist } from "./checklist";
import { MenuPhone } from "./menu-phone";
import classes from "./menu-workbench.module.css";
import type { Marks } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";
import { useUndoKeys } from "./use-undo-keys";

const OwnActionDialog = lazy(async () => ({
  default: (await import("./own-action-dialog")).OwnActionDialog,
}));

type MenuWorkbenchProps = {
  accountId: string;
  editing: MenuEditing;
  canEdit: boolean;
  findings: readonly Finding[];
  marks: Marks;
};

/** The phone to work on, and beside it what is known of the chosen button. */
export function MenuWorkbench({ accountId, editing, canEdit, findings, marks }: MenuWorkbenchProps) {
  useUndoKeys(editing);
  // The field that is typed into comes first; the phone follows when there is time.
  const deferredEditing = useDeferredValue(editing);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
        <div className={classes.phone}>
          <MenuPhone editing={deferredEditing} canEdit={canEdit} marks={marks} />
        </div>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
        <Stack gap="lg">
          <ButtonPanel accountId={accountId} editing={editing} canEdit={canEdit} findings={findings} />
          {canEdit && <Checklist editing={deferredEditing} findings={findings} />}
        </Stack>
      </Grid.Col>
      <VisuallyHidden role="status">{editing.said}</VisuallyHidden>
      {editing.question && (
        <Suspense>
          <OwnActionDialog question={editing.question} onCancel={editing.dismissQuestion} />
        </Suspense>
      )}
    </Grid>
  );
}
