"use client";

import { Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconMinus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { ConnectionState, TokenState } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";

/** Both directions of the connection in two lines: what WeChat sent, and whether we may call it. */
export function ConnectionFacts({ token, lastDeliveryAt }: ConnectionState) {
  const t = useMessages(accountsMessages).state;
  return (
    <Stack gap={6}>
      {lastDeliveryAt ? (
        <Fact look="good">
          {t.received} <RelativeTime date={lastDeliveryAt} />
        </Fact>
      ) : (
        <Fact look="idle">{t.neverReceived}</Fact>
      )}
      <Fact look={LOOKS[token.type]}>{t[token.type]}</Fact>
    </Stack>
  );
}

const LOOKS = { ready: "good", none: "idle", failed: "bad" } as const satisfies Record<
  TokenState["type"],
  string
>;
const ICONS = {
  good: { color: "brand", Icon: IconCheck },
  idle: { color: "gray", Icon: IconMinus },
  bad: { color: "red", Icon: IconAlertTriangle },
};

function Fact({ look, children }: { look: keyof typeof ICONS; children: ReactNode }) {
  const { color, Icon } = ICONS[look];
  return (
    <Group gap={8} wrap="nowrap">
      <ThemeIcon variant="light" color={color} size={20} radius="xl">
        <Icon size={13} aria-hidden />
      </ThemeIcon>
      <Text size="sm">{children}</Text>
    </Group>
  );
}
