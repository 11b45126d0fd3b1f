"use client";

import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { createWrittenAction } from "@/lib/articles/writing/actions";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

/** Begins an article and opens it. */
export function WriteButton({ accountId }: { accountId: string }) {
  const t = useMessages(writingMessages);
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const begin = async () => {
    const result = await call(() => createWrittenAction(accountId, { title: "" }));
    if (!result.ok) return notifyFailure(result.message);
    router.push(`/accounts/${accountId}/articles/${result.data.id}/write`);
  };
  return (
    <Button
      loading={isPending}
      leftSection={<IconPencil size={16} aria-hidden />}
      onClick={() => void begin()}
    >
      {t.begin}
    </Button>
  );
}
