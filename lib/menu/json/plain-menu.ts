import { z } from "zod";

/** A menu's value as `menu/create` takes it, made of whichever answer of WeChat's was given. */
export type PlainMenu = {
  value: unknown;
  /** Where the answer has what the plain value has at a path. */
  placeOf(path: readonly PropertyKey[]): PropertyKey[];
  /** How many menus for some followers came along; they are no part of the menu for everybody. */
  conditionalMenus: number;
};

/**
 * Takes WeChat's own answers as they are: `menu/get`, which wraps the menu and adds the conditional ones, and
 * `get_current_selfmenu_info`, which wraps the menu and each second level. Fields of a button that are null or empty are
 * absent, as in its answers; a name that is empty is a mistake and stays.
 */
export function toPlainMenu(given: unknown): PlainMenu {
  const wrapper = wrapperOf(given);
  const menu = wrapper === null || !isRecord(given) ? given : given[wrapper];
  const listed = new Set<PropertyKey>();
  const value =
    isRecord(menu) && Array.isArray(menu.button)
      ? {
          ...menu,
          button: menu.button.map((button, place) => toPlainButton(button, () => listed.add(place))),
        }
      : menu;
  return {
    value,
    placeOf: ([button, top, list, ...rest]) => {
      const inner = [button, top, list].filter((step) => step !== undefined);
      const isListed = list === "sub_button" && top !== undefined && listed.has(top);
      return [...(wrapper ? [wrapper] : []), ...inner, ...(isListed ? ["list"] : []), ...rest];
    },
    conditionalMenus:
      isRecord(given) && Array.isArray(given.conditionalmenu) ? given.conditionalmenu.length : 0,
  };
}

function wrapperOf(given: unknown): "menu" | "selfmenu_info" | null {
  if (!isRecord(given) || "button" in given) return null;
  if ("menu" in given) return "menu";
  return "selfmenu_info" in given ? "selfmenu_info" : null;
}

function toPlainButton(given: unknown, isListed: () => void): unknown {
  if (!isRecord(given)) return given;
  const button = withoutEmpty(given);
  const { sub_button: below } = button;
  const list = isRecord(below) && Array.isArray(below.list) ? below.list : null;
  if (list) isListed();
  const items = list ?? below;
  if (!Array.isArray(items)) return button;
  const plain = items.map((item) => (isRecord(item) ? withoutEmpty(item) : item));
  return { ...button, sub_button: plain };
}

function withoutEmpty(button: Record<string, unknown>): Record<string, unknown> {
  const filled = Object.entries(button).filter(
    ([field, value]) => value !== null && (value !== "" || field === "name") && !isEmptyList(value),
  );
  return Object.fromEntries(filled);
}

/** A second level without items, in either form. */
function isEmptyList(value: unknown): boolean {
  if (isRecord(value)) return Array.isArray(value.list) && value.list.length === 0;
  return Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).success;
}
