/** Chinese first: it is the default wherever nobody chose. */
export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** One text in every language of the desk. */
export type Localized = Readonly<Record<Locale, string>>;

/** The BCP 47 tag, for Intl and the page's lang attribute. */
export const LANGUAGE_TAG = { zh: "zh-CN", en: "en" } as const satisfies Record<Locale, string>;

export function isLocale(value: unknown): value is Locale {
  return value === "zh" || value === "en";
}

/**
 * The language for a visitor: what they chose, else the first of their browser's languages that the desk speaks.
 *
 * @param acceptLanguage the header as sent, such as "en-GB,en;q=0.9,zh;q=0.8"
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const spoken = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return spoken.find(isLocale) ?? "zh";
}
