"use client";

import { Button, Kbd, Modal, Table } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useState } from "react";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";

const ARROWS = ["←", "→", "↑", "↓"];

/** What the keyboard does in the editor; where there hardly is one, it is left out. */
export function KeyboardHelp() {
  const t = useMessages(workbenchMessages).keys;
  const { close } = useMessages(uiMessages);
  const [isOpen, setOpen] = useState(false);
  const rows = [
    { keys: ARROWS, does: t.walk },
    { keys: ["Home", "End"], does: t.ends },
    { keys: ["Enter"], does: t.edit },
    { keys: ["Delete"], does: t.remove },
    { keys: ["Alt", ...ARROWS], does: t.move },
    { keys: [t.space], does: t.lift },
    { keys: ["Ctrl", "Z"], does: t.undo },
    { keys: ["Ctrl", "Shift", "Z"], does: t.redo },
  ];
  return (
    <>
      <Button
        visibleFrom="md"
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconKeyboard size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.title}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t.title}
        closeButtonProps={{ "aria-label": close }}
      >
        <Table aria-label={t.title}>
          <Table.Tbody>
            {rows.map(({ keys, does }) => (
              <Table.Tr key={does}>
                <Table.Th scope="row" fw={400} style={{ whiteSpace: "nowrap" }}>
                  {keys.map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Th>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
