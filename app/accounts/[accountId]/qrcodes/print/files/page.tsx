import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadPrintFiles } from "@/lib/qrcodes/printing/loaders";
import { printFileMessages } from "@/lib/qrcodes/printing/ui/file-messages";
import { FilesPage } from "@/lib/qrcodes/printing/ui/files-page";

type PrintFilesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: printFileMessages[await requestLocale()].title };
}

export default async function PrintFiles({ params, searchParams }: PrintFilesProps) {
  const [{ accountId }, { after }] = await Promise.all([params, searchParams]);
  const place = [after].flat()[0];
  return <FilesPage {...(await loadPrintFiles(accountId, place ? { after: place } : {}))} />;
}
