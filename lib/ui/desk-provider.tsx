"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { LocaleProvider } from "@/lib/platform/i18n/locale-context";
import { PageTimeProvider } from "./relative-time";
import { readableColors, theme } from "./theme";

type DeskProviderProps = {
  locale: Locale;
  /** When the server rendered the page, in milliseconds. */
  renderedAt: number;
  nonce: string | undefined;
  children: ReactNode;
};

/** What every page stands in: language, time, theme, notifications and dialogs. */
export function DeskProvider({ locale, renderedAt, nonce, children }: DeskProviderProps) {
  return (
    <LocaleProvider locale={locale}>
      <PageTimeProvider renderedAt={renderedAt}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={readableColors}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce ?? ""}
        >
          <Notifications position="top-center" />
          <ModalsProvider>{children}</ModalsProvider>
        </MantineProvider>
      </PageTimeProvider>
    </LocaleProvider>
  );
}
