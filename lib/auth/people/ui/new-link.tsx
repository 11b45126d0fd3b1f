"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { NewLink } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { ExactTime } from "@/lib/ui/relative-time";

type NewLinkViewProps = { link: NewLink; purpose: "invitation" | "reset"; onDone: () => void };

/** A one-time link for the one time that it is shown. */
export function NewLinkView({ link, purpose, onDone }: NewLinkViewProps) {
  const t = useMessages(peopleMessages).newLink;
  return (
    <Stack gap="md">
      <Text size="sm">{t.note(link.email)}</Text>
      <CopyField label={t[purpose]} value={link.url} description={t.onlyNow} />
      <Text size="sm" c="dimmed">
        {t.until} <ExactTime date={link.expiresAt} />
      </Text>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t.done}</Button>
      </Group>
    </Stack>
  );
}
