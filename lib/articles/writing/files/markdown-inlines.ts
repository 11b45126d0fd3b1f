import { Parser } from "htmlparser2";
import type { Definition, PhrasingContent } from "mdast";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import type { Block, Image, Inline, Mark } from "@/lib/articles/document/document-types";
import { NODE_ATTRS } from "@/lib/articles/document/nodes";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import { besideAddress } from "./opened-text";

/** What inlines refer to, and what is counted on the way. */
export type MarkdownContext = {
  definitions: ReadonlyMap<string, Definition>;
  /** The number of a note, from 1. */
  noteNumber: (identifier: string) => number;
  /** Called for each picture that cannot be had. */
  onLostPicture: () => void;
  onLostHtml: () => void;
};

/** Words and pictures of a paragraph, in their order: a picture is a block of its own here. */
export type InlineOrPicture = Inline | Image;

/** What a paragraph of Markdown holds, as the document has it. */
export function readInlines(
  context: MarkdownContext,
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[] = [],
): InlineOrPicture[] {
  // `<u>` and `</u>` are nodes of their own, with what they mark between them.
  let open: Mark[] = [];
  return nodes.flatMap((node) => {
    if (node.type !== "html") return readInline(context, node, [...marks, ...open]);
    const tag = readTag(node.value);
    if (tag.mark) open = tag.isEnd ? open.filter(({ type }) => type !== tag.mark?.type) : [...open, tag.mark];
    if (tag.name === "br") return [{ type: "hardBreak" as const }];
    if (tag.name === "img") return pictureOf(context, tag.attributes.src ?? "", { alt: tag.attributes.alt });
    return [];
  });
}

/** Blocks of what stands in a line: words as paragraphs, pictures between them. */
export function blocksOf(
  content: readonly InlineOrPicture[],
  paragraph: (words: Inline[]) => Block,
): Block[] {
  const blocks: Block[] = [];
  let words: Inline[] = [];
  const endParagraph = () => {
    const trimmed = trimBreaks(words);
    if (trimmed.length > 0) blocks.push(paragraph(trimmed));
    words = [];
  };
  for (const node of content) {
    if (node.type !== "image") words.push(node);
    else {
      endParagraph();
      blocks.push(node);
    }
  }
  endParagraph();
  return blocks;
}

function readInline(context: MarkdownContext, node: PhrasingContent, marks: Mark[]): InlineOrPicture[] {
  switch (node.type) {
    case "text":
      return textWith(joinLines(node.value), marks);
    case "inlineCode":
      return textWith(node.value, [...marks, { type: "code" }]);
    case "break":
      return [{ type: "hardBreak" }];
    case "strong":
      return readInlines(context, node.children, [...marks, { type: "bold" }]);
    case "emphasis":
      return readInlines(context, node.children, [...marks, { type: "italic" }]);
    case "delete":
      return readInlines(context, node.children, [...marks, { type: "strike" }]);
    case "link":
      return readInlines(context, node.children, withLink(marks, node.url));
    case "linkReference": {
      const definition = context.definitions.get(node.identifier);
      return readInlines(context, node.children, definition ? withLink(marks, definition.url) : marks);
    }
    case "image":
      return pictureOf(context, node.url, { alt: node.alt, caption: node.title });
    case "imageReference": {
      const definition = context.definitions.get(node.identifier);
      return pictureOf(context, definition?.url ?? "", { alt: node.alt, caption: definition?.title });
    }
    case "footnoteReference":
      return textWith(`[${context.noteNumber(node.identifier)}]`, marks);
    case "html":
      return [];
    default:
      return node satisfies never;
  }
}

function textWith(text: string, marks: Mark[]): Inline[] {
  return text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
}

function withLink(marks: Mark[], href: string): Mark[] {
  return [...marks, { type: "link", attrs: { href } }];
}

/** A line of the file ends where its author's window did: between Chinese that is nothing, elsewhere a blank. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\p{P}])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{P}])/gu, "")
    .replace(/[ \t]*\n[ \t]*/g, " ");
}

type PictureWords = { alt?: string | null | undefined; caption?: string | null | undefined };

/** A picture of the web, one in the file or one beside it; none where it is nowhere to be had. */
export function pictureOf(context: MarkdownContext, url: string, { alt, caption }: PictureWords): Image[] {
  const src = addressOf(url.trim());
  const words = (text: string | null | undefined) => text?.slice(0, DOCUMENT_LIMITS.pictureWords) ?? "";
  const attrs = NODE_ATTRS.image.safeParse({ src, alt: words(alt), caption: words(caption) });
  if (src === null || !attrs.success) {
    context.onLostPicture();
    return [];
  }
  return [{ type: "image", attrs: attrs.data }];
}

function addressOf(url: string): string | null {
  if (url === "") return null;
  if (/^(https?:)?\/\//i.test(url)) return safePictureAddress(url.startsWith("//") ? `https:${url}` : url);
  // "C:\pictures\1.png" and "file:///…" are on another computer, unless they were given along.
  const path = url.replace(/^file:\/+/i, "").replaceAll("\\", "/");
  if (/^[a-z][a-z+.-]+:/i.test(path)) return null;
  return besideAddress(decodePath(path));
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A name with a per cent sign in it.
    return path;
  }
}

type HtmlTag = { name: string; isEnd: boolean; attributes: Record<string, string>; mark: Mark | null };

/** One tag, as it stands in a line. */
function readTag(html: string): HtmlTag {
  let name = "";
  let attributes: Record<string, string> = {};
  const parser = new Parser({
    onopentag(tag, found) {
      name ||= tag;
      attributes = found;
    },
  });
  const isEnd = html.startsWith("</");
  parser.end(isEnd ? html.replace("</", "<") : html);
  return { name, isEnd, attributes, mark: MARKS_OF_TAGS.get(name) ?? null };
}

/** What Markdown has no sign for, and its usual elements. */
export const MARKS_OF_TAGS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ["u", { type: "underline" }],
  ["ins", { type: "underline" }],
  ["mark", { type: "highlight", attrs: { color: null } }],
  ["b", { type: "bold" }],
  ["strong", { type: "bold" }],
  ["i", { type: "italic" }],
  ["em", { type: "italic" }],
  ["s", { type: "strike" }],
  ["del", { type: "strike" }],
  ["code", { type: "code" }],
]);

function trimBreaks(words: readonly Inline[]): Inline[] {
  const isBlank = (node: Inline | undefined) =>
    node?.type === "hardBreak" || (node?.type === "text" && node.text.trim() === "");
  let start = 0;
  let end = words.length;
  while (start < end && isBlank(words[start])) start++;
  while (end > start && isBlank(words[end - 1])) end--;
  return words.slice(start, end);
}
