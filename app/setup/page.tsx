import type { Metadata } from "next";
import { loadSetup } from "@/lib/auth/loaders";
import { authMessages } from "@/lib/auth/messages";
import { DeadSetupLink } from "@/lib/auth/ui/doorway-notice";
import { SetupForm } from "@/lib/auth/ui/setup-form";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: authMessages[await requestLocale()].setup.title };
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  const given = typeof token === "string" ? token : "";
  const state = await loadSetup(given);
  return state === "open" ? <SetupForm token={given} /> : <DeadSetupLink reason={state} />;
}
