"use client";

import { Button } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "./dialog-bar";
import { uiMessages } from "./messages";
import { SubmitButton, type SubmitButtonProps } from "./submit-button";

/** The end of a form in a dialog: the way back, and the button that sends it. */
export function DialogFoot({ onCancel, ...submit }: SubmitButtonProps & { onCancel: () => void }) {
  const { cancel } = useMessages(uiMessages);
  return (
    <DialogBar>
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <SubmitButton {...submit} />
    </DialogBar>
  );
}
