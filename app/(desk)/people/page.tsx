import type { Metadata } from "next";
import { loadPeople } from "@/lib/auth/people/loaders";
import { peopleMessages } from "@/lib/auth/people/messages";
import { PeoplePage } from "@/lib/auth/people/ui/people-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type PeopleProps = { searchParams: Promise<{ q?: string; after?: string; links?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleMessages[await requestLocale()].title };
}

export default async function People({ searchParams }: PeopleProps) {
  const { q, after, links: afterLink } = await searchParams;
  return <PeoplePage {...(await loadPeople({ search: q, after, afterLink }))} isSearch={Boolean(q)} />;
}
