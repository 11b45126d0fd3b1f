import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadNewRule } from "@/lib/replies/loaders";
import { repliesMessages } from "@/lib/replies/messages";
import { NewRulePage } from "@/lib/replies/ui/rule-page";

type NewRuleProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ scan?: string; keyword?: string; click?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: repliesMessages[await requestLocale()].newTitle };
}

export default async function NewRule({ params, searchParams }: NewRuleProps) {
  const [{ accountId }, wanted] = await Promise.all([params, searchParams]);
  return <NewRulePage {...(await loadNewRule(accountId, wanted))} />;
}
