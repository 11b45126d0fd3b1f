"use client";

import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { conversationMessages } from "@/lib/conversations/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** Reads the page at hand again. */
export function RefreshButton() {
  const t = useMessages(conversationMessages);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      aria-disabled={isPending}
      onClick={() => !isPending && startTransition(() => router.refresh())}
    >
      {isPending ? t.refreshing : t.refresh}
    </Button>
  );
}
