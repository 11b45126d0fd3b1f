"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MessagePage } from "@/lib/ui/message-page";
import { uiMessages } from "@/lib/ui/messages";

type CrashProps = { error: Error & { digest?: string }; retry: () => void };

export default function Crash({ error, retry }: CrashProps) {
  const t = useMessages(uiMessages).crash;
  const body = (
    <>
      {t.body}
      {error.digest && <p>{t.reference(error.digest)}</p>}
    </>
  );
  return <MessagePage title={t.title} body={body} action={{ label: t.retry, onClick: retry }} />;
}
