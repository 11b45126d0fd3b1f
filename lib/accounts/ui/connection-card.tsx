"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconPlugConnected } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { testConnectionAction } from "@/lib/accounts/actions";
import { accountsMessages } from "@/lib/accounts/messages";
import type { CallbackReach, ConnectionReport, ConnectionState, TokenState } from "@/lib/accounts/types";
import type { ActionResult } from "@/lib/platform/action";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { uiMessages } from "@/lib/ui/messages";
import { ExactTime, RelativeTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { ConnectionFacts } from "./connection-facts";
import { ConnectionOutcome } from "./connection-outcome";
import { ReachNote } from "./reach-note";

type ConnectionCardProps = {
  accountId: string;
  connection: ConnectionState;
  callbackUrl: string;
  reach: CallbackReach;
  canTest: boolean;
};

/** Where WeChat posts to, how the connection is doing, and a button that tries it. */
export function ConnectionCard({ accountId, connection, callbackUrl, reach, canTest }: ConnectionCardProps) {
  const t = useMessages(accountsMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [isTesting, startTesting] = useTransition();
  const [outcome, setOutcome] = useState<ActionResult<ConnectionReport> | null>(null);
  const test = () =>
    startTesting(async () => {
      setOutcome(null);
      const result = await testConnectionAction(accountId, {}).catch(
        (): ActionResult<ConnectionReport> => ({ ok: false, code: "failed", message: offline }),
      );
      setOutcome(result);
      router.refresh();
    });
  return (
    <SectionCard title={t.settings.connection}>
      <Stack>
        <CopyField label={t.fields.callbackUrl} value={callbackUrl} />
        <ReachNote reach={reach} address={new URL(callbackUrl).origin} />
        <ConnectionFacts {...connection} />
        <TokenDetail token={connection.token} />
        {canTest && (
          <div>
            <Button
              variant="light"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              aria-disabled={isTesting}
              onClick={() => isTesting || test()}
            >
              {isTesting ? t.settings.testing : t.settings.test}
            </Button>
          </div>
        )}
      </Stack>
      <div aria-live="polite">{outcome && <ConnectionOutcome outcome={outcome} />}</div>
    </SectionCard>
  );
}

function TokenDetail({ token }: { token: TokenState }) {
  const t = useMessages(accountsMessages).settings;
  const locale = useLocale();
  switch (token.type) {
    case "none":
      return null;
    case "ready":
      return (
        <Text size="sm" c="dimmed">
          {t.tokenExpires} <ExactTime date={token.expiresAt} />
        </Text>
      );
    case "failed": {
      const { errcode, rid, meaning, advice, at } = token.failure;
      return (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t.testFailed(meaning[locale], errcode)}
        >
          <Text size="sm">{advice[locale]}</Text>
          <Text size="xs" c="dimmed" mt={4}>
            {t.failedAt} <RelativeTime date={at} /> {rid && `rid: ${rid}`}
          </Text>
        </Alert>
      );
    }
  }
}
