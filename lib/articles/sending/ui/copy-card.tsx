"use client";

import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { copyForWeChatAction } from "@/lib/articles/sending/actions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { useActionCall } from "@/lib/ui/use-action-call";
import { copyHtml } from "./copy-html";
import { sendingMessages } from "./messages";

/** The other road to WeChat, which every account has: its editor takes the article from the clipboard. */
export function CopyCard({ accountId, articleId }: { accountId: string; articleId: string }) {
  const t = useMessages(sendingMessages);
  const { call, isPending } = useActionCall();
  const copy = async () => {
    let isGone = false;
    const isCopied = await copyHtml(async () => {
      const result = await call(() => copyForWeChatAction(accountId, { id: articleId }));
      if (!result.ok) notifyFailure(result.message);
      isGone = result.ok && result.data === null;
      return result.ok ? result.data : null;
    });
    if (isCopied) notifyDone(t.copy.done);
    else notifyFailure(isGone ? t.copy.gone : t.copy.failed);
  };
  return (
    <SectionCard title={t.copy.title} description={t.copy.description}>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        aria-disabled={isPending}
        onClick={() => void (isPending || copy())}
      >
        {isPending ? t.actions.copying : t.actions.copy}
      </Button>
    </SectionCard>
  );
}
