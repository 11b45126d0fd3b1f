"use client";

import { Button, Group } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import { SubmitButton, type SubmitButtonProps } from "./submit-button";

/** The end of a form in a dialog: the way back, and the button that sends it. */
export function DialogFoot({ onCancel, ...submit }: SubmitButtonProps & { onCancel: () => void }) {
  const { cancel } = useMessages(uiMessages);
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <SubmitButton {...submit} />
    </Group>
  );
}
