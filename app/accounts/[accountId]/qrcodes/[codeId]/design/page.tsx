import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadDesign } from "@/lib/qrcodes/pictures/loaders";
import { designMessages } from "@/lib/qrcodes/pictures/ui/design-messages";
import { DesignPage } from "@/lib/qrcodes/pictures/ui/design-page";

type DesignProps = {
  params: Promise<{ accountId: string; codeId: string }>;
  searchParams: Promise<{ style?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: designMessages[await requestLocale()].title };
}

export default async function Design({ params, searchParams }: DesignProps) {
  const [{ accountId, codeId }, { style }] = await Promise.all([params, searchParams]);
  const design = await loadDesign(accountId, codeId, typeof style === "string" ? style : undefined);
  return <DesignPage key={design.code.id} {...design} />;
}
