"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

export type Question = {
  title: string;
  /** What will happen, and whether it can be undone. */
  body: ReactNode;
  /** The verb on the button: "Delete", never "Yes". */
  confirm: string;
  cancel?: string;
  isDangerous?: boolean;
};

type ConfirmDialogProps = {
  question: Question;
  isOpen: boolean;
  onAnswer: (isConfirmed: boolean) => void;
  /** It has closed and can be taken away. */
  onGone: () => void;
};

/** One question with two answers. Escape and a click beside it mean no. */
export function ConfirmDialog({ question, isOpen, onAnswer, onGone }: ConfirmDialogProps) {
  const t = useMessages(uiMessages);
  const { title, body, confirm, cancel = t.cancel, isDangerous = false } = question;
  return (
    <Modal
      opened={isOpen}
      onExitTransitionEnd={onGone}
      centered
      title={title}
      onClose={() => onAnswer(false)}
      // The way back is a button of its own; a cross would be the same once more.
      withCloseButton={false}
    >
      {typeof body === "string" ? <Text size="sm">{body}</Text> : body}
      <Group justify="flex-end" mt="lg" gap="xs">
        {/* The first control that a dangerous question offers is the way back. */}
        <Button variant="default" data-autofocus={isDangerous || undefined} onClick={() => onAnswer(false)}>
          {cancel}
        </Button>
        <Button
          color={isDangerous ? "red.9" : undefined}
          data-autofocus={!isDangerous || undefined}
          onClick={() => onAnswer(true)}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
