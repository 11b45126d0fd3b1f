import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { systemClock } from "@/lib/platform/clock";
import { LANGUAGE_TAG } from "@/lib/platform/i18n/locale";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { DeskProvider } from "@/lib/ui/desk-provider";
import { uiMessages } from "@/lib/ui/messages";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export async function generateMetadata(): Promise<Metadata> {
  const { product } = uiMessages[await requestLocale()];
  return {
    title: { default: product, template: `%s · ${product}` },
    robots: { index: false, follow: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, requestHeaders] = await Promise.all([requestLocale(), headers()]);
  const nonce = requestHeaders.get("x-nonce") ?? undefined;
  return (
    <html lang={LANGUAGE_TAG[locale]} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <DeskProvider locale={locale} renderedAt={systemClock.now()} nonce={nonce}>
          {children}
        </DeskProvider>
      </body>
    </html>
  );
}
