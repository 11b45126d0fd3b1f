import type { Metadata } from "next";
import { loadPerson } from "@/lib/auth/people/loaders";
import { peopleMessages } from "@/lib/auth/people/messages";
import { PersonPage } from "@/lib/auth/people/ui/person-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleMessages[await requestLocale()].title };
}

export default async function Person({ params }: { params: Promise<{ userId: string }> }) {
  return <PersonPage {...(await loadPerson((await params).userId))} />;
}
