import type { Metadata } from "next";
import { loadLibrary } from "@/lib/media/library/loaders";
import { libraryMessages } from "@/lib/media/library/messages";
import { LibraryPage } from "@/lib/media/library/ui/library-page";
import { requestLocale } from "@/lib/platform/i18n/request-locale";

type MediaProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; kind?: string; folder?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: libraryMessages[await requestLocale()].title };
}

export default async function Media({ params, searchParams }: MediaProps) {
  const [{ accountId }, { q, ...rest }] = await Promise.all([params, searchParams]);
  return <LibraryPage {...(await loadLibrary(accountId, { ...rest, search: q }))} />;
}
