"use client";

import { Button, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MessagePage } from "@/lib/ui/message-page";
import { uiMessages } from "@/lib/ui/messages";

type CrashProps = { error: Error & { digest?: string }; retry: () => void };

export default function Crash({ error, retry }: CrashProps) {
  const t = useMessages(uiMessages).crash;
  const body = (
    <>
      {t.body}
      {error.digest && <Text size="sm">{t.reference(error.digest)}</Text>}
    </>
  );
  return <MessagePage title={t.title} body={body} action={<Button onClick={retry}>{t.retry}</Button>} />;
}
