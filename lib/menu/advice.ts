import type { Locale } from "@/lib/platform/i18n/locale";
import { menuMessages } from "./messages";
import { describePlace } from "./place";
import { type Menu, VISIBLE_WIDTH } from "./wire-schema";

/** Something that works, but perhaps not as it was meant. `path` leads to it in the text, `place` names it. */
export type MenuAdvice = { path: PropertyKey[]; place: string; message: string };

/**
 * What to look at before publishing, though WeChat would take it.
 *
 * @param value the menu as it was typed, with fields that publishing leaves out
 */
export function adviseOnMenu(menu: Menu, value: unknown, locale: Locale): MenuAdvice[] {
  return [...longNames(menu, locale), ...unusedFields(menu, value, [], locale)];
}

function longNames(menu: Menu, locale: Locale): MenuAdvice[] {
  const message = menuMessages[locale].advice.longName;
  return menu.button.flatMap((top, index) => {
    const subs = top.sub_button ?? [];
    const names = [
      { path: ["button", index, "name"], isLong: widthOf(top.name) > VISIBLE_WIDTH.top },
      ...subs.map((sub, position) => ({
        path: ["button", index, "sub_button", position, "name"],
        isLong: widthOf(sub.name) > VISIBLE_WIDTH.sub,
      })),
    ];
    return names
      .filter((name) => name.isLong)
      .map(({ path }) => ({ path, place: describePlace(path, locale), message }));
  });
}

function unusedFields(kept: unknown, typed: unknown, path: PropertyKey[], locale: Locale): MenuAdvice[] {
  if (typeof typed !== "object" || typed === null) return [];
  return Object.entries(typed).flatMap(([field, value]) => {
    const position = Array.isArray(typed) ? Number(field) : field;
    const isKept = typeof kept === "object" && kept !== null && field in kept;
    const here = [...path, position];
    if (isKept) return unusedFields(Reflect.get(kept, field), value, here, locale);
    const message = menuMessages[locale].advice.unusedField(field);
    return [{ path: here, place: describePlace(path, locale), message }];
  });
}

/** How wide a phone draws a text, in Latin letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u0100" ? 1 : 2), 0);
}
