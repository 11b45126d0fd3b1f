"use client";

import { Alert, Button, Group } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import { RelativeTime } from "./relative-time";

type DraftOfferProps = { savedAt: number; onRestore: () => void; onDiscard: () => void };

/** There is unsaved work of an earlier visit: take it up again or throw it away. */
export function DraftOffer({ savedAt, onRestore, onDiscard }: DraftOfferProps) {
  const t = useMessages(uiMessages).draft;
  return (
    <Alert role="status" color="yellow" icon={<IconHistory aria-hidden />} title={t.found}>
      <Group gap="xs">
        <RelativeTime date={new Date(savedAt)} />
        <Button size="compact-sm" variant="default" onClick={onRestore}>
          {t.restore}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDiscard}>
          {t.discard}
        </Button>
      </Group>
    </Alert>
  );
}
