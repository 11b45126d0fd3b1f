import type { NodePath } from "@/lib/articles/document/document-types";
import type { Style } from "@/lib/articles/themes/style";

/** Every element that an article of ours is made of, at WeChat or on our page. */
export type Tag =
  | "a"
  | "blockquote"
  | "br"
  | "code"
  | "em"
  | "figcaption"
  | "figure"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "hr"
  | "img"
  | "li"
  | "mp-common-profile"
  | "mp-miniprogram"
  | "ol"
  | "p"
  | "picture"
  | "pre"
  | "s"
  | "section"
  | "source"
  | "span"
  | "strong"
  | "sup"
  | "table"
  | "tbody"
  | "td"
  | "th"
  | "tr"
  | "u"
  | "ul";

export type MarkupElement = {
  tag: Tag;
  style: Style;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
  /** The node of the document that it shows; null where it is part of its parent's. */
  path: NodePath | null;
};

/** An article on its way to HTML: elements with their styles, and texts as they are read. */
export type Markup = MarkupElement | string;

export function element(
  tag: Tag,
  style: Style,
  children: readonly Markup[],
  { attributes = {}, path = null }: { attributes?: Record<string, string>; path?: NodePath | null } = {},
): MarkupElement {
  return { tag, style, attributes, children, path };
}

/** Whether it is written without an end. */
export function isVoidTag(tag: Tag): boolean {
  return VOID_TAGS.has(tag);
}

const VOID_TAGS: ReadonlySet<Tag> = new Set(["br", "hr", "img", "source"]);
