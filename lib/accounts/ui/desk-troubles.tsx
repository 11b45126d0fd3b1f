"use client";

import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { troubleMessages } from "@/lib/accounts/trouble-messages";
import type { DeskTrouble } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { TextLink } from "@/lib/ui/text-link";

/** So many accounts are named; the list of accounts shows the rest. */
const NAMED = 5;

/** What is wrong with the desk, above every page, for those who can have it put right. */
export function DeskTroubles({ troubles }: { troubles: readonly DeskTrouble[] }) {
  const t = useMessages(troubleMessages);
  if (troubles.length === 0) return null;
  return (
    <Stack component="section" aria-label={t.label} gap="sm" mb="lg">
      {troubles.map((trouble) => (
        <Trouble key={trouble.type} trouble={trouble} />
      ))}
    </Stack>
  );
}

function Trouble({ trouble }: { trouble: DeskTrouble }) {
  const t = useMessages(troubleMessages);
  const { text } = t[trouble.type];
  const title = trouble.type === "clock" ? t.clock.title(trouble.ahead) : t[trouble.type].title;
  return (
    <Alert color="red" title={title} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{text}</Text>
      {trouble.type === "key" && (
        <Group gap="xs" mt={4}>
          {trouble.accounts.slice(0, NAMED).map(({ id, name }) => (
            <TextLink key={id} href={`/accounts/${id}/settings`} c="inherit" fw={600} underline="always">
              {name}
            </TextLink>
          ))}
          {trouble.accounts.length > NAMED && "…"}
        </Group>
      )}
    </Alert>
  );
}
