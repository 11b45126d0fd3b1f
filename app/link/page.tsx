import type { Metadata } from "next";
import { loadLink } from "@/lib/auth/people/loaders";
import { peopleMessages } from "@/lib/auth/people/messages";
import { LinkPage } from "@/lib/auth/people/ui/link-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type OneTimeLinkProps = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleMessages[await requestLocale()].newLink.invitation };
}

export default async function OneTimeLink({ searchParams }: OneTimeLinkProps) {
  const { token } = await searchParams;
  const given = typeof token === "string" ? token : "";
  return <LinkPage token={given} state={await loadLink(given)} />;
}
