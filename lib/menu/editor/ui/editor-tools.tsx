"use client";

import { Button } from "@mantine/core";
import { IconClock, IconCode } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { editorMessages } from "@/lib/menu/editor/messages";
import { jsonEditorMessages } from "@/lib/menu/json/ui/messages";
import type { MenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import type { MenuSaving } from "./use-menu-saving";

const JsonDrawer = lazy(async () => ({
  default: (await import("@/lib/menu/json/ui/json-drawer")).JsonDrawer,
}));
/** All of the toolbar in one line, on a phone as well. */
export const NARROW_PADDING = { base: "xs", xs: "md" } as const;

type EditorToolsProps = { editing: MenuEditing; saving: MenuSaving; onSchedule: () => void };

/** What is needed now and then: the menu as JSON, and a time to publish it at. */
export function EditorTools({ editing, saving, onSchedule }: EditorToolsProps) {
  const t = useMessages(editorMessages).tools;
  const { used } = useMessages(jsonEditorMessages);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const schedule = async () => {
    // What is scheduled is the draft that the server has.
    if ((await saving.flush()) !== null) onSchedule();
  };
  return (
    <>
      <Button
        variant="default"
        px={NARROW_PADDING}
        leftSection={<IconCode size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.json}
      </Button>
      <Button
        variant="default"
        px={NARROW_PADDING}
        leftSection={<IconClock size={16} aria-hidden />}
        onClick={() => void schedule()}
      >
        {t.schedule}
      </Button>
      <Suspense>
        {isOpen && (
          <JsonDrawer
            menu={editing.menu}
            onUse={(menu, leftOut) => {
              close();
              editing.replace(menu);
              notifyDone(used, leftOut);
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
