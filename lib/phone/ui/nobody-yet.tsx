"use client";

import { IconUsers } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { AddFollower } from "./add-follower";

/** An account that knows nobody yet. */
export function NobodyYet({ accountId }: { accountId: string }) {
  const t = useMessages(phoneMessages).people;
  return (
    <EmptyState
      icon={<IconUsers size={32} stroke={1.4} />}
      title={t.nobody}
      description={t.nobodyHint}
      action={<AddFollower accountId={accountId} />}
    />
  );
}
