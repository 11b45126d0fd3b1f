import { z } from "zod";
import { type Menu, menuSchema } from "@/lib/menu/wire-schema";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type JsonSource, readJson } from "@/lib/platform/json-source";
import { describePath } from "./describe-path";
import { jsonMessages } from "./messages";

/** Something to put right: where, in words and as a line that counts from 1, and what. */
export type MenuProblem = { line: number; column: number | null; place: string; message: string };

/** A menu with the text's value as it was typed and the line of each of its places. */
export type ReadMenu = { menu: Menu; value: unknown; lineOf: JsonSource["lineOf"] };

/** The menu that a text holds, or everything that is wrong with the text. */
export type MenuReading = ReadMenu | { problems: MenuProblem[] };

/** Reads the text area's content; every problem is told in the reader's language, at its line. */
export function readMenuText(text: string, locale: Locale): MenuReading {
  const t = jsonMessages[locale];
  const source = readJson(text);
  if ("problem" in source) {
    const { problem, line, column } = source;
    return { problems: [{ line, column, place: t.place.whole, message: t.fault[problem] }] };
  }
  const wrapper = wrapperOf(source.value);
  if (wrapper)
    return { problems: [{ line: 1, column: null, place: t.place.whole, message: t.rules.wrapped(wrapper) }] };
  const parsed = menuSchema.safeParse(source.value, { error: menuErrors(locale) });
  if (parsed.success) return { menu: parsed.data, value: source.value, lineOf: source.lineOf };
  const problems = parsed.error.issues.map(({ path, message }) => {
    return { line: source.lineOf(path), column: null, place: describePath(path, locale), message };
  });
  return { problems: problems.sort((a, b) => a.line - b.line) };
}

/** People paste whole answers of WeChat, in which the menu is one level deeper than in a request. */
function wrapperOf(value: unknown): "menu" | "selfmenu_info" | null {
  if (!isRecord(value) || "button" in value) return null;
  if ("menu" in value) return "menu";
  return "selfmenu_info" in value ? "selfmenu_info" : null;
}

function menuErrors(locale: Locale): (issue: z.core.$ZodRawIssue) => string {
  const t = jsonMessages[locale].rules;
  const describeOther = formErrors(locale);
  return (issue) => {
    const field = issue.path?.at(-1);
    switch (issue.code) {
      case "invalid_union":
        return describeType(issue.input, locale);
      case "too_small":
      case "too_big":
        return field === "button" ? t.topCount : t.subCount;
      case "invalid_type":
        if (field === "sub_button" && issue.input === undefined) return t.noType;
        return issue.input === undefined ? t.missing : describeExpected(issue.expected, locale);
      default:
        return describeOther(issue);
    }
  };
}

function describeType(button: unknown, locale: Locale): string {
  const t = jsonMessages[locale].rules;
  if (!isRecord(button)) return t.notObject;
  if (button.type !== undefined) return t.unknownType(String(button.type));
  return Array.isArray(button.sub_button) && button.sub_button.length > 0 ? t.thirdLevel : t.noType;
}

function describeExpected(expected: string, locale: Locale): string {
  const t = jsonMessages[locale].rules;
  if (expected === "array") return t.notList;
  return expected === "object" ? t.notObject : t.notText;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).success;
}
