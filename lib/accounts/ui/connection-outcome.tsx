"use client";

import { Alert, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { ConnectionReport } from "@/lib/accounts/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** What a test of the connection found, in plain words. */
export function ConnectionOutcome({ outcome }: { outcome: ActionResult<ConnectionReport> }) {
  const t = useMessages(accountsMessages).settings;
  if (!outcome.ok) return <Finding isGood={false} title={outcome.message} />;
  const { token, callback } = outcome.data;
  return (
    <Stack gap="xs" mt="md">
      {/* Why a token was refused stands above, where the state of the token is. */}
      {token.type === "ok" && <Finding isGood title={t.testOk} />}
      {callback &&
        (callback.ok ? (
          <Finding isGood title={t.callbackOk(callback.ms)} />
        ) : (
          <Finding isGood={false} title={t.callbackFailed(callback.detail)} />
        ))}
    </Stack>
  );
}

function Finding({ isGood, title }: { isGood: boolean; title: string }) {
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  return <Alert color={isGood ? "brand" : "red"} icon={<Icon aria-hidden />} title={title} />;
}
