"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import type { ArticleUse } from "@/lib/articles/types";
import { UseLinks } from "./use-links";

type InUseDialogProps = {
  accountId: string;
  words: { usedTitle: string; usedBody: string; close: string };
  /** None closes it. */
  usedBy: ArticleUse[];
  onClose: () => void;
};

/** Says what keeps an article or a set from being deleted. */
export function InUseDialog({ accountId, words, usedBy, onClose }: InUseDialogProps) {
  return (
    <Modal
      opened={usedBy.length > 0}
      onClose={onClose}
      title={words.usedTitle}
      closeButtonProps={{ "aria-label": words.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.usedBody}</Text>
        <UseLinks accountId={accountId} uses={usedBy} />
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Stack>
    </Modal>
  );
}
