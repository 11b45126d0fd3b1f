import type { Metadata } from "next";
import { loadSets } from "@/lib/articles/sets/loaders";
import { setsMessages } from "@/lib/articles/sets/messages";
import { SetsPage } from "@/lib/articles/sets/ui/sets-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SetsProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: setsMessages[await requestLocale()].title };
}

export default async function Sets({ params, searchParams }: SetsProps) {
  const [{ accountId }, { q, after }] = await Promise.all([params, searchParams]);
  return (
    <SetsPage
      {...(await loadSets(accountId, { search: q, ...(after && { after }) }))}
      isSearch={Boolean(q)}
    />
  );
}
