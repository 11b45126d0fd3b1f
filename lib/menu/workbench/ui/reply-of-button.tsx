"use client";

import { Skeleton, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { type ActionType, rowOf } from "@/lib/menu/action-types";
import type { MenuLeaf } from "@/lib/menu/document";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const ButtonReplyEditor = lazy(async () => ({
  default: (await import("@/lib/replies/ui/embedded/button-reply-editor")).ButtonReplyEditor,
}));

type ReplyOfButtonProps = { accountId: string; button: MenuLeaf; type: ActionType; canEdit: boolean };

/** What the follower gets for the tap: the reply itself, or a word of thanks for what they sent. */
export function ReplyOfButton({ accountId, button, type, canEdit }: ReplyOfButtonProps) {
  const t = useMessages(workbenchMessages).actions;
  return (
    <div>
      <Text size="sm" fw={500} mb={6}>
        {rowOf(type).group === "send" ? t.reply : t.replyAfterwards}
      </Text>
      <Suspense fallback={<Skeleton height={96} radius="md" />}>
        <ButtonReplyEditor
          accountId={accountId}
          buttonKey={button.key}
          buttonName={button.name}
          canEdit={canEdit}
        />
      </Suspense>
    </div>
  );
}
