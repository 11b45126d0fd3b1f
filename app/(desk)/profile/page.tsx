import type { Metadata } from "next";
import { loadProfile } from "@/lib/auth/loaders";
import { authMessages } from "@/lib/auth/messages";
import { ProfilePage } from "@/lib/auth/ui/profile-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: authMessages[await requestLocale()].profile.title };
}

export default async function Profile() {
  return <ProfilePage {...(await loadProfile())} />;
}
