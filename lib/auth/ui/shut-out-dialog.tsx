"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { TextLink } from "@/lib/ui/text-link";
import { ABOVE_DIALOGS } from "./above-dialogs";

/** Says to whoever was disabled that they are; what they typed stays on the page behind, to be copied. */
export function ShutOutDialog({ why, onClose }: { why: string; onClose: () => void }) {
  const t = useMessages(authMessages).again;
  return (
    <Modal opened centered zIndex={ABOVE_DIALOGS} title={t.shutOut} withCloseButton={false} onClose={onClose}>
      <Stack>
        <Text size="sm">{why}</Text>
        <Group justify="space-between" gap="xs">
          <TextLink href="/login">{t.other}</TextLink>
          <Button onClick={onClose}>{t.close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
