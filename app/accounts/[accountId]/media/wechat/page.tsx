import type { Metadata } from "next";
import { loadTakeover } from "@/lib/media/takeover/loaders";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import { TakeoverPage } from "@/lib/media/takeover/ui/takeover-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: takeoverMessages[await requestLocale()].title };
}

export default async function WeChatLibrary({ params }: PageProps<"/accounts/[accountId]/media/wechat">) {
  const { accountId } = await params;
  return <TakeoverPage {...(await loadTakeover(accountId))} />;
}
