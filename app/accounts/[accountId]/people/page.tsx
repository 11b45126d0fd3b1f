import type { Metadata } from "next";
import { loadMembers } from "@/lib/auth/people/loaders";
import { peopleMessages } from "@/lib/auth/people/messages";
import { PeoplePage } from "@/lib/auth/people/ui/people-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type MembersProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string; links?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleMessages[await requestLocale()].title };
}

export default async function Members({ params, searchParams }: MembersProps) {
  const [{ accountId }, { q, after, links: afterLink }] = await Promise.all([params, searchParams]);
  const page = await loadMembers(accountId, { search: q, after, afterLink });
  return <PeoplePage {...page} isSearch={Boolean(q)} />;
}
