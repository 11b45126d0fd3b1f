"use client";

import { Badge, Card, Group, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { accountsMessages } from "@/lib/accounts/messages";
import type { AccountSummary } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Initial } from "@/lib/ui/initial";
import classes from "./account-card.module.css";
import { ConnectionFacts } from "./connection-facts";

/** One account of the list; the whole card leads to it. */
export function AccountCard({ account }: { account: AccountSummary }) {
  const t = useMessages(accountsMessages);
  const { id, name, kind, mode, appId } = account;
  return (
    <Card component="li" withBorder radius="lg" p="lg" className={classes.card}>
      <Stack gap="md">
        <Group wrap="nowrap" gap="sm">
          <Initial name={name} size={44} />
          <div className={classes.name}>
            <Text
              component={Link}
              href={`/accounts/${id}`}
              prefetch={false}
              fw={600}
              truncate
              className={classes.link}
            >
              {name}
            </Text>
            <Text size="xs" c="dimmed" ff="monospace" truncate>
              {appId}
            </Text>
          </div>
        </Group>
        <Group gap={6}>
          <Badge variant="light">{t.kinds[kind]}</Badge>
          <Badge variant="light" color="gray">
            {t.modes[mode]}
          </Badge>
        </Group>
        <ConnectionFacts token={account.token} lastDeliveryAt={account.lastDeliveryAt} />
      </Stack>
    </Card>
  );
}
