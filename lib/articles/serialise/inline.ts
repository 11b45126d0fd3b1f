import type { Inline, Mark, NodePath, TextNode } from "@/lib/articles/document/document-types";
import { element, type Markup, type Tag } from "@/lib/articles/markup/markup";
import {
  isWebAddress,
  isWeChatArticle,
  safeAddress,
  writtenAddress,
} from "@/lib/articles/markup/safe-address";
import type { Style } from "@/lib/articles/themes/style";
import { readableText } from "./readable-text";
import type { Scribe } from "./scribe";

type Leaf = { node: Inline; path: NodePath };
type LinkMark = Extract<Mark, { type: "link" | "miniProgramLink" }>;

/** Words and their marks. Neighbours with the same link become one link, with one footnote after the last of them. */
export function inlineMarkup(scribe: Scribe, nodes: readonly Inline[], path: NodePath): Markup[] {
  const leaves = nodes.map((node, index) => ({ node, path: [...path, index] }));
  return groupByLink(leaves).flatMap(({ link, members }) => {
    const words = members.flatMap((leaf) => leafMarkup(scribe, leaf, link !== null));
    return link === null ? words : linkMarkup(scribe, link, words, textOf(members));
  });
}

function groupByLink(leaves: readonly Leaf[]): { link: LinkMark | null; members: Leaf[] }[] {
  const groups: { link: LinkMark | null; members: Leaf[] }[] = [];
  for (const leaf of leaves) {
    const link = linkOf(leaf.node);
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.link) === JSON.stringify(link)) last.members.push(leaf);
    else groups.push({ link, members: [leaf] });
  }
  return groups;
}

function linkOf(node: Inline): LinkMark | null {
  for (const mark of node.marks ?? []) {
    if (mark.type === "link" || mark.type === "miniProgramLink") return mark;
  }
  return null;
}

function textOf(leaves: readonly Leaf[]): string {
  return leaves.map(({ node }) => (node.type === "text" ? node.text : "")).join("");
}

function leafMarkup(scribe: Scribe, { node, path }: Leaf, isLink: boolean): Markup[] {
  if (node.type === "hardBreak") return [element("br", {}, [])];
  const children = readableText(node.text);
  const style = markStyle(scribe, node.marks ?? [], isLink);
  if (Object.keys(style).length === 0) return children;
  return [element(tagOf(node), style, children, { path })];
}

/** One element for all marks of a text: WeChat counts characters, and its editor thins out spans in spans. */
function tagOf({ marks = [] }: TextNode): Tag {
  const has = (type: Mark["type"]) => marks.some((mark) => mark.type === type);
  if (has("code")) return "code";
  if (has("bold")) return "strong";
  return has("italic") ? "em" : "span";
}

function markStyle({ styles }: Scribe, marks: readonly Mark[], isLink: boolean): Style {
  const parts = marks.map((mark) => styleOfMark(styles, mark));
  const decorations = marks.flatMap(({ type }) =>
    type === "underline" || type === "strike" ? [styles[type]] : [],
  );
  const merged: Style = Object.assign({}, ...(isLink ? [inheritedLink(styles.link)] : []), ...parts);
  if (decorations.length < 2) return merged;
  return { ...merged, "text-decoration": decorations.map((style) => style["text-decoration"]).join(" ") };
}

/** WeChat colours the words of its links itself, so the colour has to stand on the words. */
function inheritedLink({ color }: Style): Style {
  return color === undefined ? {} : { color };
}

function styleOfMark(styles: Scribe["styles"], mark: Mark): Style {
  switch (mark.type) {
    case "bold":
    case "italic":
    case "underline":
    case "strike":
      return styles[mark.type];
    case "code":
      return styles.inlineCode;
    case "highlight":
      return mark.attrs.color === null
        ? styles.highlight
        : { ...styles.highlight, "background-color": mark.attrs.color };
    case "textStyle":
      return {
        ...(mark.attrs.color === null ? {} : { color: mark.attrs.color }),
        ...(mark.attrs.fontSize === null ? {} : { "font-size": mark.attrs.fontSize }),
      };
    case "link":
    case "miniProgramLink":
      return {};
    default:
      return mark satisfies never;
  }
}

function linkMarkup(scribe: Scribe, link: LinkMark, words: Markup[], text: string): Markup[] {
  return link.type === "link"
    ? webLink(scribe, safeAddress(link.attrs.href), words, text)
    : miniProgramLink(scribe, link.attrs, words);
}

function webLink(scribe: Scribe, address: string | null, words: Markup[], text: string): Markup[] {
  const { target, context, styles, footnotes } = scribe;
  if (address === null) return words;
  if (target === "page") {
    const attributes = { href: address, rel: "noopener nofollow" };
    return [element("a", styles.link, words, { attributes })];
  }
  // WeChat keeps no link but to pages, whatever the account may do.
  if (isWeChatArticle(address) || (context.keepsLinks && isWebAddress(address))) {
    return [element("a", styles.link, words, { attributes: { href: address } })];
  }
  // Whoever reads the address in the text needs no note that says it again.
  if (text.trim() === writtenAddress(address) || safeAddress(text) === address) return words;
  return [...words, element("sup", styles.footnoteMark, [`[${footnotes.numberOf(address)}]`])];
}

/** Only within WeChat does a mini program open; a page shows the words alone. */
function miniProgramLink(
  scribe: Scribe,
  { appid, path }: { appid: string; path: string },
  words: Markup[],
): Markup[] {
  if (scribe.target === "page") return words;
  const attributes = { href: "", "data-miniprogram-appid": appid, "data-miniprogram-path": path };
  return [element("a", scribe.styles.link, words, { attributes })];
}
