import type { Metadata } from "next";
import { templatesMessages } from "@/lib/articles/templates/messages";
import { loadBeginning } from "@/lib/articles/writing/loaders";
import { BeginPage } from "@/lib/articles/writing/ui/begin-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type BeginProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: templatesMessages[await requestLocale()].begin.title };
}

export default async function Begin({ params, searchParams }: BeginProps) {
  const [{ accountId }, { after }] = await Promise.all([params, searchParams]);
  return <BeginPage {...(await loadBeginning(accountId, [after].flat()[0]))} />;
}
