import type { Metadata } from "next";
import { loadInbox } from "@/lib/inbox/loaders";
import { inboxMessages } from "@/lib/inbox/messages";
import type { InboxParameters } from "@/lib/inbox/types";
import { InboxPage } from "@/lib/inbox/ui/inbox-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type MessagesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<InboxParameters>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: inboxMessages[await requestLocale()].title };
}

export default async function Messages({ params, searchParams }: MessagesProps) {
  const [{ accountId }, parameters] = await Promise.all([params, searchParams]);
  return <InboxPage {...(await loadInbox(accountId, parameters))} />;
}
