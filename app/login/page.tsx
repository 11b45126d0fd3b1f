import type { Metadata } from "next";
import { loadSignIn } from "@/lib/auth/loaders";
import { authMessages } from "@/lib/auth/messages";
import { SignInForm } from "@/lib/auth/ui/sign-in-form";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: authMessages[await requestLocale()].signIn.title };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted } = await searchParams;
  return <SignInForm {...(await loadSignIn(typeof wanted === "string" ? wanted : undefined))} />;
}
