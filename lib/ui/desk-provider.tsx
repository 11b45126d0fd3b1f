"use client";

import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { config } from "zod/v4/core";
import type { Locale } from "@/lib/platform/i18n/locale";
import { LocaleProvider } from "@/lib/platform/i18n/locale-context";
import { NotificationArea } from "./notification-area";
import { PageTimeProvider } from "./relative-time";
import { readableColors, theme } from "./theme";
import { ConfirmProvider } from "./use-confirm";
import { useNoStrayDrops } from "./use-no-stray-drops";

type DeskProviderProps = {
  locale: Locale;
  /** When the server rendered the page, in milliseconds. */
  renderedAt: number;
  nonce: string | undefined;
  children: ReactNode;
};

// Schemas would try to compile themselves, which the pages' policy forbids and the console reports. On the server they may.
if (typeof window !== "undefined") config({ jitless: true });

/** What every page stands in: language, time, theme, notifications and dialogs. */
export function DeskProvider({ locale, renderedAt, nonce, children }: DeskProviderProps) {
  useNoStrayDrops();
  return (
    <LocaleProvider locale={locale}>
      <PageTimeProvider renderedAt={renderedAt}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={readableColors}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce ?? ""}
        >
          <NotificationArea />
          <ConfirmProvider>{children}</ConfirmProvider>
        </MantineProvider>
      </PageTimeProvider>
    </LocaleProvider>
  );
}
