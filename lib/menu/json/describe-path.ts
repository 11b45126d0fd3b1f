import type { Locale } from "@/lib/platform/i18n/locale";
import { jsonMessages } from "./messages";

/**
 * Names a place of a menu as a person would.
 *
 * @param path such as ["button", 1, "sub_button", 0, "name"]
 */
export function describePath(path: readonly PropertyKey[], locale: Locale): string {
  const t = jsonMessages[locale].place;
  const [top, sub] = path.filter((part) => typeof part === "number");
  const field = path.at(-1);
  const button = nameButton(top, sub, locale);
  return typeof field === "string" && field !== "button" ? t.field(button, field) : button;
}

function nameButton(top: number | undefined, sub: number | undefined, locale: Locale): string {
  const t = jsonMessages[locale].place;
  if (top === undefined) return t.whole;
  return sub === undefined ? t.top(top + 1) : t.sub(top + 1, sub + 1);
}
