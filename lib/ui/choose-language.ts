"use server";

import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE, type Locale } from "@/lib/platform/i18n/locale";

const YEAR = 365 * 24 * 3600;

/** Remembers the visitor's language in this browser; Next then renders the page at hand again. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  // A server action is an address that anybody can post anything to.
  if (!isLocale(locale)) return;
  const store = await cookies();
  store.set(LOCALE_COOKIE, locale, { maxAge: YEAR, sameSite: "lax", path: "/" });
}
