/** Headings and lists are aligned as the theme has it; plain paragraphs as their author wanted. */
const PLAIN_STYLES = /^(normal|正文|default|body text|text body|standard|no spacing|.*wpsoffice.*)$/i;

/**
 * Gives centred and right-aligned paragraphs of mammoth's document a style of their own, because its rules know styles
 * and no alignment.
 */
export function centreParagraphs(element: unknown): unknown {
  if (!isElement(element)) return element;
  const children = Array.isArray(element.children) ? element.children.map(centreParagraphs) : undefined;
  const whole = children === undefined ? element : { ...element, children };
  const { type, alignment, styleName, numbering } = element;
  const isPlain = typeof styleName !== "string" || PLAIN_STYLES.test(styleName);
  if (type !== "paragraph" || numbering || !isPlain) return whole;
  if (alignment === "center") return { ...whole, styleId: "mpdeskCenter", styleName: "mpdesk center" };
  if (alignment === "right" || alignment === "end")
    return { ...whole, styleId: "mpdeskRight", styleName: "mpdesk right" };
  return whole;
}

type Element = Record<"type" | "children" | "alignment" | "styleName" | "numbering", unknown>;

function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "type" in value;
}
