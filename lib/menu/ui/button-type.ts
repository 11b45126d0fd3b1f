import type { Locale } from "@/lib/platform/i18n/locale";
import { menuMessages } from "../messages";

/** What a tap on a button of this type does, in words; a type that the desk does not know stands for itself. */
export function describeType(type: string, locale: Locale): string {
  return new Map<string, string>(Object.entries(menuMessages[locale].types)).get(type) ?? type;
}
