import type { MenuDocument } from "@/lib/menu/document";
import { fromWireMenu, toWireMenu } from "@/lib/menu/wire-menu";
import type { Locale } from "@/lib/platform/i18n/locale";
import { describePath } from "./describe-path";
import { jsonMessages } from "./messages";
import { type MenuProblem, type ReadMenu, readMenuText } from "./read-menu-text";

// It brings a schema and a JSON reader along: a screen loads it when somebody opens the JSON.

/** The menu in WeChat's form, as `menu/create` takes it; buttons that do nothing yet are not in it. */
export function toMenuJson(document: MenuDocument): string {
  return JSON.stringify(toWireMenu(document), null, 2);
}

/** A menu from text, with what publishing leaves out of it; or everything that is wrong with the text, by line. */
export type ParsedMenu = { document: MenuDocument; warnings: MenuProblem[] } | { problems: MenuProblem[] };

/** @param before the menu that the text replaces: its buttons keep their ids */
export function parseMenuJson(text: string, locale: Locale, before: MenuDocument): ParsedMenu {
  const reading = readMenuText(text, locale);
  if ("problems" in reading) return reading;
  const document = fromWireMenu(reading.menu.button, before);
  return { document, warnings: unusedFields(reading, reading.menu, reading.value, [], locale) };
}

function unusedFields(
  reading: ReadMenu,
  kept: unknown,
  typed: unknown,
  path: PropertyKey[],
  locale: Locale,
): MenuProblem[] {
  if (typeof typed !== "object" || typed === null) return [];
  return Object.entries(typed).flatMap(([field, value]) => {
    const here = [...path, Array.isArray(typed) ? Number(field) : field];
    const isKept = typeof kept === "object" && kept !== null && field in kept;
    if (isKept) return unusedFields(reading, Reflect.get(kept, field), value, here, locale);
    const message = jsonMessages[locale].unusedField(field);
    return [{ line: reading.lineOf(here), column: null, place: describePath(path, locale), message }];
  });
}
