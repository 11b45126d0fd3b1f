import type { Metadata } from "next";
import { type InboxParameters, loadInbox } from "@/lib/inbox/loaders";
import { inboxMessages } from "@/lib/inbox/messages";
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
  const { page } = await loadInbox(accountId, parameters);
  return (
    <ul>
      {page.rows.map(({ id, openid, summary }) => (
        <li key={id}>
          {openid}: {summary}
        </li>
      ))}
    </ul>
  );
}
