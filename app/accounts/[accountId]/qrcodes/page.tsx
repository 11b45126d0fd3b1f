import type { Metadata } from "next";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { loadQrCodes } from "@/lib/qrcodes/loaders";
import { qrCodesMessages } from "@/lib/qrcodes/messages";

type QrCodesProps = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<{ q?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: qrCodesMessages[await requestLocale()].title };
}

export default async function QrCodes({ params, searchParams }: QrCodesProps) {
  const [{ accountId }, { q, after }] = await Promise.all([params, searchParams]);
  const { page } = await loadQrCodes(accountId, { search: q, after });
  return (
    <ul>
      {page.rows.map(({ id, name, scene }) => (
        <li key={id}>
          {name} ({scene})
        </li>
      ))}
    </ul>
  );
}
