"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MessagePage } from "@/lib/ui/message-page";
import { uiMessages } from "@/lib/ui/messages";

export default function NotFound() {
  const t = useMessages(uiMessages).notFound;
  return <MessagePage title={t.title} body={t.body} action={{ label: t.action, href: "/accounts" }} />;
}
