"use client";

import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sayNumber } from "@/lib/ui/say-number";
import { newBatchMessages } from "./new-batch-messages";

type ConfirmNumberProps = {
  /** So many permanent codes. */
  count: number;
  /** So many can be made at most. */
  left: number;
  /** The number when it was typed, null for a no. */
  onAnswer: (confirmed: number | null) => void;
};

/** Many codes that can never be deleted: the number has to be typed, so that nobody makes them by a slip. */
export function ConfirmNumber({ count, left, onAnswer }: ConfirmNumberProps) {
  const t = useMessages(newBatchMessages).confirm;
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const submit = () => {
    if (typed.replace(/[\s,，]/g, "") === String(count)) onAnswer(count);
    else setIsWrong(true);
  };
  return (
    <Modal
      opened
      centered
      title={t.title(sayNumber(count))}
      onClose={() => onAnswer(null)}
      withCloseButton={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog stands inside the page's form in React's eyes.
          event.stopPropagation();
          submit();
        }}
      >
        <Text size="sm" mb="md">
          {t.body(sayNumber(left))}
        </Text>
        <TextInput
          label={t.label(String(count))}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isWrong && t.wrong}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => onAnswer(null)}>
            {t.cancel}
          </Button>
          <Button type="submit" color="red.9">
            {t.start}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
