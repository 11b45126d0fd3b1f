"use client";

import { Alert, Text } from "@mantine/core";
import { IconWorldExclamation } from "@tabler/icons-react";
import { MAX_CONDITIONAL_DOMAINS } from "@/lib/menu/conditional/domains";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** How many of the few domains are used that WeChat allows in all these menus together. */
export function DomainNote({ domains }: { domains: readonly string[] }) {
  const t = useMessages(menuConditionalMessages).domains;
  if (domains.length > MAX_CONDITIONAL_DOMAINS)
    return (
      <Alert
        color="red"
        icon={<IconWorldExclamation aria-hidden />}
        title={t.tooMany(domains.length, MAX_CONDITIONAL_DOMAINS)}
      >
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {domains.join(" · ")}
        </Text>
      </Alert>
    );
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {domains.length === 0
        ? t.only(MAX_CONDITIONAL_DOMAINS)
        : `${t.label(domains.length, MAX_CONDITIONAL_DOMAINS)}: ${domains.join(" · ")}`}
    </Text>
  );
}
