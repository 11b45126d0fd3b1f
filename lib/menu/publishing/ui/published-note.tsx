"use client";

import { Alert, Group, Text } from "@mantine/core";
import { IconCircleCheck, IconDeviceMobile } from "@tabler/icons-react";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { uiMessages } from "@/lib/ui/messages";

type PublishedNoteProps = { accountId: string; number: number; onClose: () => void };

/** The menu is live: when followers see it, and the way to see it as they do. */
export function PublishedNote({ accountId, number, onClose }: PublishedNoteProps) {
  const t = useMessages(publishingMessages).publish;
  const { close } = useMessages(uiMessages);
  return (
    <Alert
      role="status"
      color="brand"
      icon={<IconCircleCheck aria-hidden />}
      title={t.done(number)}
      withCloseButton
      closeButtonLabel={close}
      onClose={onClose}
    >
      <Text size="sm">{t.seen}</Text>
      <Group mt="sm">
        <LinkButton
          href={`/accounts/${accountId}/phone?menu`}
          size="compact-sm"
          leftSection={<IconDeviceMobile size={16} aria-hidden />}
        >
          {t.tryIt}
        </LinkButton>
      </Group>
    </Alert>
  );
}
