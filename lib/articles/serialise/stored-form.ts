import { declarationsOf, escapeAttribute, escapeText } from "@/lib/articles/markup/escape";
import { isVoidTag, type Markup, type MarkupElement } from "@/lib/articles/markup/markup";

/**
 * The normal form of what we send: how WeChat gives a draft back, once `&#39;` in its styles is `'` again. It differs
 * from what was sent in this alone: pictures have `data-src`, 640 wide, instead of `src`, and elements without an end
 * are spelled `<br  />`. Whatever else differs was changed over there.
 */
export function storedForm(markup: readonly Markup[]): string {
  return markup.map((node) => (typeof node === "string" ? escapeText(node) : storedElement(node))).join("");
}

function storedElement(element: MarkupElement): string {
  const { tag, children } = element;
  const style = declarationsOf(element.style);
  const attributes = Object.entries(element.attributes).map(storedAttribute);
  const start = `<${tag}${attributes.join("")}${style === "" ? "" : ` style="${style}"`}`;
  return isVoidTag(tag) ? `${start}  />` : `${start}>${storedForm(children)}</${tag}>`;
}

function storedAttribute([name, value]: [string, string]): string {
  return name === "src"
    ? ` data-src="${escapeAttribute(value.replace(/\/\d+(?=$|\?)/, "/640"))}"`
    : ` ${name}="${escapeAttribute(value)}"`;
}
