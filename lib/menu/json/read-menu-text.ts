import { z } from "zod";
import { type PastedMenu, pastedMenuSchema } from "@/lib/menu/wire-schema";
import { formErrors, rule } from "@/lib/platform/i18n/form-errors";
import type { Locale } from "@/lib/platform/i18n/locale";
import { intact } from "@/lib/platform/intact";
import { type JsonSource, readJson } from "@/lib/platform/json-source";
import { describePath } from "./describe-path";
import { jsonMessages } from "./messages";
import { type PlainMenu, toPlainMenu } from "./plain-menu";

/** Something to put right: where, in words and as a line that counts from 1, and what. */
export type MenuProblem = { line: number; column: number | null; place: string; message: string };

/** What of the text the menu does not hold: what each button was in WeChat's console, and other menus. */
export type ReadMenu = PlainMenu & { menu: PastedMenu; lineOf: JsonSource["lineOf"] };

/** The menu that a text holds, or everything that is wrong with the text. */
export type MenuReading = ReadMenu | { problems: MenuProblem[] };

/**
 * Reads the text area's content: a menu as `menu/create` takes it, or an answer of WeChat's that holds one. Every problem
 * is told in the reader's language, at its line.
 */
export function readMenuText(text: string, locale: Locale): MenuReading {
  const t = jsonMessages[locale];
  // The mark comes along when a file's text is copied.
  const source = readJson(text.replace(/^\uFEFF/, ""));
  if ("problem" in source) {
    const { problem, line, column } = source;
    return { problems: [{ line, column, place: t.place.whole, message: t.fault[problem] }] };
  }
  const plain = toPlainMenu(source.value);
  const lineOf = (path: readonly PropertyKey[]) => source.lineOf(plain.placeOf(path));
  const parsed = textSchema.safeParse(plain.value, { error: menuErrors(source.value, locale) });
  if (parsed.success) return { ...plain, menu: parsed.data, lineOf };
  const problems = parsed.error.issues.map(({ path, message }) => {
    return { line: lineOf(path), column: null, place: describePath(path, locale), message };
  });
  return { problems: problems.sort((a, b) => a.line - b.line) };
}

/** Of a page's source or of XML: as an address it leads elsewhere. */
const ESCAPED_AMPERSAND = /&(?:amp|#38|#x26);/i;

const textSchema = intact(pastedMenuSchema).superRefine(({ button: buttons }, context) => {
  for (const [top, button] of buttons.entries())
    for (const [path, url] of addressesOf(button))
      if (ESCAPED_AMPERSAND.test(url))
        context.addIssue({ code: "custom", path: ["button", top, ...path], params: ESCAPED });
});

type AnyLeaf = { name: string; url?: string };
type AnyButton = AnyLeaf & { sub_button?: readonly AnyLeaf[] | undefined };

function addressesOf({ url, sub_button = [] }: AnyButton): [PropertyKey[], string][] {
  return [
    ...(url === undefined ? [] : [[["url"], url] satisfies [PropertyKey[], string]]),
    ...sub_button.flatMap((item, place) =>
      addressesOf(item).map(([path, found]): [PropertyKey[], string] => [
        ["sub_button", place, ...path],
        found,
      ]),
    ),
  ];
}

const ESCAPED = rule({
  zh: "网址里的 &amp; 是从网页源代码里带来的，请改成 &",
  en: "The address holds &amp;, as the source of a page writes it: make it &",
});

function menuErrors(given: unknown, locale: Locale): (issue: z.core.$ZodRawIssue) => string {
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
        if (issue.input !== undefined) return describeExpected(issue.expected, locale);
        return describeMissing(field, given, locale);
      default:
        return describeOther(issue);
    }
  };
}

function describeMissing(field: PropertyKey | undefined, given: unknown, locale: Locale): string {
  const t = jsonMessages[locale].rules;
  if (field === "sub_button") return t.noType;
  if (field !== "button") return t.missing;
  return isRecord(given) && given.errcode ? t.refusal(String(given.errcode)) : t.noMenu;
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
