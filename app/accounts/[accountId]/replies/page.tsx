import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadRules } from "@/lib/replies/loaders";
import { repliesMessages } from "@/lib/replies/messages";
import { RulesPage } from "@/lib/replies/ui/rules-page";

type RulesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: repliesMessages[await requestLocale()].title };
}

export default async function Rules({ params, searchParams }: RulesProps) {
  const [{ accountId }, { q, after }] = await Promise.all([params, searchParams]);
  return <RulesPage {...(await loadRules(accountId, { search: q, after }))} isSearch={Boolean(q)} />;
}
