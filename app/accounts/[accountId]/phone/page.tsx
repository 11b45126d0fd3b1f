import type { Metadata } from "next";
import { loadPhone } from "@/lib/phone/loaders";
import { phoneMessages } from "@/lib/phone/messages";
import { PhonePage } from "@/lib/phone/ui/phone-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type PhoneRouteProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{
    follower?: string | string[];
    draft?: string | string[];
    menu?: string | string[];
  }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: phoneMessages[await requestLocale()].title };
}

export default async function PhoneRoute({ params, searchParams }: PhoneRouteProps) {
  const [{ accountId }, { follower, draft, menu }] = await Promise.all([params, searchParams]);
  const wish = {
    follower: [follower].flat()[0],
    isRehearsal: draft !== undefined,
    isOnMenu: menu !== undefined,
  };
  return <PhonePage {...(await loadPhone(accountId, wish))} />;
}
