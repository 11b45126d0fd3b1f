"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "./locale";

const LocaleContext = createContext<Locale>("zh");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The language that this page is shown in. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** A feature's texts in the page's language. */
export function useMessages<Messages extends Record<Locale, unknown>>(messages: Messages): Messages[Locale] {
  return messages[useLocale()];
}
