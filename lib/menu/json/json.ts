import type { MenuDocument } from "@/lib/menu/document";
import { fromWireMenu, isConsoleType, toWireMenu } from "@/lib/menu/wire-menu";
import type { Locale } from "@/lib/platform/i18n/locale";
import { describePath } from "./describe-path";
import { jsonMessages } from "./messages";
import { type MenuProblem, type ReadMenu, readMenuText } from "./read-menu-text";

// It brings a schema and a JSON reader along: a screen loads it when somebody opens the JSON.

/** The menu in WeChat's form, as `menu/create` takes it; buttons that do nothing yet are not in it. */
export function toMenuJson(document: MenuDocument): string {
  return JSON.stringify(toWireMenu(document), null, 2);
}

/** A menu from text, with what it lacks of the text; or everything that is wrong with the text, by line. */
export type ParsedMenu = { document: MenuDocument; warnings: MenuProblem[] } | { problems: MenuProblem[] };

/** @param before the menu that the text replaces: its buttons keep their ids */
export function parseMenuJson(text: string, locale: Locale, before: MenuDocument): ParsedMenu {
  const reading = readMenuText(text, locale);
  if ("problems" in reading) return reading;
  const document = fromWireMenu(reading.menu.button, before);
  const warnings = [
    ...leftMenus(reading, locale),
    ...consoleReplies(reading, locale),
    ...unusedFields(reading, reading.menu, reading.value, [], locale),
  ];
  return { document, warnings };
}

function leftMenus({ conditionalMenus }: ReadMenu, locale: Locale): MenuProblem[] {
  if (conditionalMenus === 0) return [];
  const { place, leftOut } = jsonMessages[locale];
  return [{ line: 1, column: null, place: place.whole, message: leftOut.conditional(conditionalMenus) }];
}

/** What the console lets a button say is no part of a menu: the button comes along, and its reply is to be made here. */
function consoleReplies({ menu, lineOf }: ReadMenu, locale: Locale): MenuProblem[] {
  const { leftOut } = jsonMessages[locale];
  return menu.button.flatMap((button, top) => {
    const items = (button.sub_button ?? []).map((item, place) => ({ ...item, path: ["sub_button", place] }));
    return [{ ...button, path: [] }, ...items].flatMap(({ type, name, path }): MenuProblem[] => {
      if (!isConsoleType(type)) return [];
      const here = ["button", top, ...path];
      return [
        { line: lineOf(here), column: null, place: describePath(here, locale), message: leftOut.reply(name) },
      ];
    });
  });
}

/** What an answer says about itself, and what the console keeps of a reply. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  "menuid",
  "matchrule",
  "is_menu_open",
  "value",
  "news_info",
]);

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
    if (KNOWN_FIELDS.has(field)) return [];
    const message = jsonMessages[locale].unusedField(field);
    return [{ line: reading.lineOf(here), column: null, place: describePath(path, locale), message }];
  });
}
