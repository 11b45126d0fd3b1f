"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import { actionMessages } from "@/lib/menu/action-messages";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import type { OwnActionQuestion } from "./use-menu-steps";

type OwnActionDialogProps = { question: OwnActionQuestion; onCancel: () => void };

/** A button that does something is to get its first item: what becomes of what it does? */
export function OwnActionDialog({ question, onCancel }: OwnActionDialogProps) {
  useFocusBack();
  const t = useMessages(workbenchMessages);
  const { names } = useMessages(actionMessages);
  const { cancel } = useMessages(uiMessages);
  const { parent, answer } = question;
  const name = parent.name || t.unnamed;
  const action = parent.action ? names[parent.action.type] : "";
  return (
    <Modal opened onClose={onCancel} title={t.own.title(name)} withCloseButton={false} centered>
      <Text size="sm">{t.own.body(name, action)}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {cancel}
        </Button>
        <Button variant="default" onClick={() => answer("dropped")}>
          {t.own.dropped}
        </Button>
        <Button data-autofocus onClick={() => answer("first")}>
          {t.own.first}
        </Button>
      </Group>
    </Modal>
  );
}
