"use client";

import { Drawer, Group } from "@mantine/core";
import { useRef } from "react";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type ButtonPanelProps, PanelFields, PanelTools, titleOf } from "./button-panel";
import classes from "./panel-sheet.module.css";
import { useVisiblePart } from "./use-visible-part";

/** The panel of the chosen button on a small screen: a sheet over the phone, and closing it leads back there. */
export function PanelSheet(props: ButtonPanelProps) {
  const t = useMessages(workbenchMessages);
  const { accountId, editing, canEdit } = props;
  const { chosen, isPanelOpen, closePanel } = editing;
  const sheet = useRef<HTMLDivElement>(null);
  const isOpen = isPanelOpen && chosen !== null;
  useVisiblePart(sheet, isOpen);
  return (
    <Drawer
      opened={isOpen}
      onClose={closePanel}
      position="bottom"
      radius="lg"
      // The phone takes the focus when the sheet is closed.
      returnFocus={false}
      title={chosen && titleOf(chosen, editing, t)}
      closeButtonProps={{ "aria-label": t.panel.close }}
      classNames={{ content: classes.sheet, header: classes.head, title: classes.title, body: classes.body }}
      attributes={{ content: { "data-undoes-menu": true } }}
    >
      <div ref={sheet}>
        {chosen && canEdit && (
          <Group justify="flex-end" mb="xs">
            <PanelTools accountId={accountId} editing={editing} chosen={chosen} />
          </Group>
        )}
        {chosen && <PanelFields {...props} chosen={chosen} />}
      </div>
    </Drawer>
  );
}
