"use client";

import { Alert, Anchor, Group, Progress, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_PERMANENT } from "@/lib/qrcodes/limits";
import type { Quota } from "@/lib/qrcodes/types";
import { sayNumber } from "@/lib/ui/say-number";
import { qrListMessages } from "./list-messages";

/** From this share on there is a warning: making so many more takes less time than printed codes stay up. */
const SHORT = 0.8;

/** How many of the permanent codes that WeChat gives are used up. */
export function QuotaMeter({ accountId, quota }: { accountId: string; quota: Quota }) {
  const t = useMessages(qrListMessages).quota;
  const share = Math.min(1, quota.made / MAX_PERMANENT);
  const isShort = share >= SHORT;
  return (
    <Stack gap={6} mb="md">
      {isShort && (
        <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t.warning.title}>
          {t.warning.body(sayNumber(Math.max(0, MAX_PERMANENT - quota.made)))}
        </Alert>
      )}
      <Group gap="sm" wrap="wrap">
        <Text size="xs" c="dimmed">
          {t.words(sayNumber(quota.made), sayNumber(MAX_PERMANENT))}
        </Text>
        <Progress
          value={share * 100}
          color={isShort ? "orange" : "brand"}
          size="sm"
          w={140}
          aria-label={t.label}
        />
        {quota.archived > 0 && (
          <Anchor
            component={Link}
            href={`/accounts/${accountId}/qrcodes?state=archived&lifetime=permanent`}
            size="xs"
            underline="always"
          >
            {t.archived(sayNumber(quota.archived))}
          </Anchor>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t.elsewhere}
      </Text>
    </Stack>
  );
}
