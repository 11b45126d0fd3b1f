import { LANGUAGE_TAG, type Locale } from "@/lib/platform/i18n/locale";

/** The day in China, as readers are told when something was published: "2026年11月30日". */
export function sayDay(date: Date, locale: Locale): string {
  const format = { dateStyle: "long", timeZone: "Asia/Shanghai" } as const;
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], format).format(date);
}
