"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleUse } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { UseLinks } from "./use-links";

type ArticleInUseDialogProps = {
  accountId: string;
  /** None closes it. */
  usedBy: ArticleUse[];
  onClose: () => void;
};

/** Says which rules and codes keep an article from being deleted. */
export function ArticleInUseDialog({ accountId, usedBy, onClose }: ArticleInUseDialogProps) {
  const t = useMessages(articlesMessages).delete;
  return (
    <Modal
      opened={usedBy.length > 0}
      onClose={onClose}
      title={t.usedTitle}
      closeButtonProps={{ "aria-label": t.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{t.usedBody}</Text>
        <UseLinks accountId={accountId} uses={usedBy} />
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </Stack>
    </Modal>
  );
}
