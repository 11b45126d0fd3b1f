import type { Metadata } from "next";
import { loadConversations } from "@/lib/conversations/loaders";
import { conversationMessages } from "@/lib/conversations/messages";
import type { ConversationsParameters } from "@/lib/conversations/types";
import { ConversationsPage } from "@/lib/conversations/ui/conversations-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type MessagesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<ConversationsParameters>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: conversationMessages[await requestLocale()].title };
}

export default async function Messages({ params, searchParams }: MessagesProps) {
  const [{ accountId }, parameters] = await Promise.all([params, searchParams]);
  return <ConversationsPage {...(await loadConversations(accountId, parameters))} />;
}
