"use client";

import { Text } from "@mantine/core";
import { SubmitButton, type SubmitButtonProps } from "./submit-button";

type SaveFootProps = SubmitButtonProps & { canEdit: boolean; readOnly: string };

/** The end of a form: the button that saves, or a word to those who may only look. */
export function SaveFoot({ canEdit, readOnly, ...submit }: SaveFootProps) {
  return canEdit ? (
    <div>
      <SubmitButton {...submit} />
    </div>
  ) : (
    <Text size="sm" c="dimmed">
      {readOnly}
    </Text>
  );
}
