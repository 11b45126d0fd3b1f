import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadRule } from "@/lib/replies/loaders";
import { repliesMessages } from "@/lib/replies/messages";
import { RulePage } from "@/lib/replies/ui/rule-page";

type RuleProps = { params: Promise<{ accountId: string; ruleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: repliesMessages[await requestLocale()].editTitle };
}

export default async function Rule({ params }: RuleProps) {
  const { accountId, ruleId } = await params;
  return <RulePage {...(await loadRule(accountId, ruleId))} />;
}
