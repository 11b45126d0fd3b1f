import { declarationsOf, escapeAttribute, escapeText } from "./escape";
import { isVoidTag, type Markup, type MarkupElement } from "./markup";

/** HTML with every style on its element, as WeChat wants it. */
export function renderHtml(markup: readonly Markup[]): string {
  return writeHtml(markup, ({ style }) => {
    const declarations = declarationsOf(style);
    return declarations === "" ? "" : ` style="${declarations}"`;
  });
}

/**
 * HTML of a tree; `lookOf` gives the attribute that makes an element look as it should. Text and attributes are escaped
 * here and nowhere else.
 */
export function writeHtml(markup: readonly Markup[], lookOf: (element: MarkupElement) => string): string {
  let html = "";
  for (const node of markup) {
    if (typeof node === "string") {
      html += escapeText(node);
      continue;
    }
    const attributes = Object.entries(node.attributes).map(
      ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
    );
    html += `<${node.tag}${attributes.join("")}${lookOf(node)}>`;
    if (!isVoidTag(node.tag)) html += `${writeHtml(node.children, lookOf)}</${node.tag}>`;
  }
  return html;
}
