"use client";

import { Alert } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { CallbackReach } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** Says when WeChat cannot reach the callback address, and what to do about it. */
export function ReachNote({ reach, address }: { reach: CallbackReach; address: string }) {
  const t = useMessages(accountsMessages).reach;
  if (reach === "possible") return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
      {t[reach](address)}
    </Alert>
  );
}
