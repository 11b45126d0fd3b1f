"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { MenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { RelativeTime } from "@/lib/ui/relative-time";
import type { MenuSaving } from "./use-menu-saving";

const ConflictDialog = lazy(async () => ({ default: (await import("./conflict-dialog")).ConflictDialog }));

/** Somebody else saved the draft meanwhile: who, when, and the way to one draft again. */
export function ConflictNote({ editing, saving }: { editing: MenuEditing; saving: MenuSaving }) {
  const t = useMessages(editorMessages).conflict;
  const [isOpen, setOpen] = useState(false);
  const { theirs } = saving;
  if (!theirs) return null;
  const take = (merged: MenuDocument) => {
    setOpen(false);
    saving.settle({ document: theirs.document, revision: theirs.revision });
    editing.replace(merged);
    notifyDone(t.merged);
  };
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconGitMerge aria-hidden />}
      title={theirs.isOwn ? t.titleOwn : t.title}
    >
      <Group gap="sm">
        <Text size="sm">
          {t.who(theirs.updatedBy)} <RelativeTime date={theirs.updatedAt} />
        </Text>
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          {t.compare}
        </Button>
      </Group>
      {isOpen && (
        <Suspense>
          <ConflictDialog
            base={saving.base.document}
            mine={editing.menu}
            theirs={theirs.document}
            isOwn={theirs.isOwn}
            onChosen={take}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Alert>
  );
}
