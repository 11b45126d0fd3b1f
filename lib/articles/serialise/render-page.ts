import { inDark } from "@/lib/articles/dark/in-dark";
import { declarationsOf } from "@/lib/articles/markup/escape";
import type { Markup, MarkupElement } from "@/lib/articles/markup/markup";
import { writeHtml } from "@/lib/articles/markup/render-html";
import type { Style } from "@/lib/articles/themes/style";

/**
 * HTML without a style attribute, and its style sheet: what looks alike shares a class. So a page may forbid inline
 * styles, and an article of a thousand paragraphs says once what they look like. In the dark it has the colours that
 * WeChat would give it.
 */
export function renderPage(markup: readonly Markup[]): { html: string; css: string } {
  const darkOf = pairUp(markup, inDark(markup), new Map());
  const classes = new Map<string, string>();
  const html = writeHtml(markup, (element) => {
    const rules = rulesOf(element.style, darkOf.get(element)?.style ?? element.style);
    if (rules === "") return "";
    const name = classes.get(rules) ?? `a${classes.size.toString(36)}`;
    classes.set(rules, name);
    return ` class="${name}"`;
  });
  return { html, css: styleSheetOf(classes) };
}

/** Light declarations, and after the bar those that differ in the dark. */
function rulesOf(light: Style, dark: Style): string {
  const changes = Object.entries(dark).filter(([property, value]) => !isIn(light, property, value));
  const own = declarationsOf(light);
  const other = declarationsOf(Object.fromEntries(changes));
  return own === "" && other === "" ? "" : `${own}|${other}`;
}

function isIn(style: Style, property: string, value: string): boolean {
  return Object.entries(style).some(([name, own]) => name === property && own === value);
}

function styleSheetOf(classes: ReadonlyMap<string, string>): string {
  const rules = [...classes].map(([declarations, name]) => ({ name, parts: declarations.split("|") }));
  const write = (index: number) =>
    rules
      .filter(({ parts }) => parts[index] !== "")
      .map(({ name, parts }) => `.article .${name}{${parts[index]}}`)
      .join("");
  const dark = write(1);
  return dark === "" ? write(0) : `${write(0)}@media (prefers-color-scheme:dark){${dark}}`;
}

/** The element in the dark of each element in the light; both trees have the same form. */
function pairUp(
  light: readonly Markup[],
  dark: readonly Markup[],
  pairs: Map<MarkupElement, MarkupElement>,
): ReadonlyMap<MarkupElement, MarkupElement> {
  light.forEach((node, index) => {
    const other = dark[index];
    if (typeof node === "string" || other === undefined || typeof other === "string") return;
    pairs.set(node, other);
    pairUp(node.children, other.children, pairs);
  });
  return pairs;
}
