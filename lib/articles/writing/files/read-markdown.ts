import type { Definition, FootnoteDefinition, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Block, Inline } from "@/lib/articles/document/document-types";
import { NODE_ATTRS } from "@/lib/articles/document/nodes";
import { documentSchema } from "@/lib/articles/document/schema";
import { LIMITS } from "@/lib/articles/limits";
import { readFrontMatter } from "./front-matter";
import { readBlocks } from "./markdown-blocks";
import type { MarkdownContext } from "./markdown-inlines";
import { NO_HEAD, type OpenedText } from "./opened-text";

/** Longer than the longest article, with all its signs. */
export const MAX_MARKDOWN_CHARACTERS = 1_000_000;

/**
 * A Markdown file (GFM, front matter) as an article. A title that stands above everything becomes the article's own.
 *
 * @returns null where it is larger, or nested deeper, than an article may be
 */
export function readMarkdown(text: string): OpenedText | null {
  if (text.length > MAX_MARKDOWN_CHARACTERS || isNestedTooDeep(text)) return null;
  const root = fromMarkdown(text.replaceAll("\0", ""), {
    extensions: [gfm(), frontmatter(["yaml"])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
  });
  const [first] = root.children;
  const head = first?.type === "yaml" ? readFrontMatter(first.value) : NO_HEAD;
  const lost = { pictures: 0, html: 0 };
  const read = readContent(root, {
    onLostPicture: () => lost.pictures++,
    onLostHtml: () => lost.html++,
  });
  const { title, content } = takeTitle(head.title, read);
  const body = documentSchema.safeParse({ type: "doc", content });
  if (!body.success) return null;
  const leftOut = Object.fromEntries(Object.entries(lost).filter(([, count]) => count > 0));
  return { ...head, title, body: body.data, pictures: [], leftOut };
}

/** More than an article may hold; the parser takes minutes for thousands. */
const MAX_SIGNS = 40;
/** An item that far to the right is within as many. */
const INDENTED_ITEM = /^[ \t]{160,}(?:[>*+-]|\d{1,9}[.)])[ \t]/;

/** Whether a line opens more lists and quotes within one another than an article holds. */
function isNestedTooDeep(text: string): boolean {
  return text.split("\n").some((line) => {
    const [signs = ""] = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line) ?? [];
    if ((signs.match(/[>*+.)-]/g)?.length ?? 0) > MAX_SIGNS) return true;
    return INDENTED_ITEM.test(line);
  });
}

function takeTitle(title: string, content: Block[]): { title: string; content: Block[] } {
  const [first, ...rest] = content;
  if (first?.type !== "heading" || first.attrs.level !== 1) return { title, content };
  const words = (first.content ?? [])
    .map((node) => (node.type === "text" ? node.text : " "))
    .join("")
    .trim();
  // The head may say it again; another one is part of the text.
  if (words.length > LIMITS.title || (title !== "" && title !== words)) return { title, content };
  return { title: words, content: rest };
}

/** The blocks of the text, and below them the notes that it refers to. */
function readContent(
  { children }: Root,
  losses: Pick<MarkdownContext, "onLostPicture" | "onLostHtml">,
): Block[] {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  collect(children, definitions, notes);
  const numbers = new Map<string, number>();
  const noteNumber = (identifier: string) => {
    const number = numbers.get(identifier) ?? numbers.size + 1;
    numbers.set(identifier, number);
    return number;
  };
  const context: MarkdownContext = { definitions, noteNumber, ...losses };
  const content = readBlocks(context, children);
  const noted: Block[] = [];
  // A note may refer to further ones, which come after it.
  for (const [identifier, number] of numbers)
    noted.push(...numbered(number, readBlocks(context, notes.get(identifier)?.children ?? [])));
  if (noted.length === 0) return content;
  return [...content, { type: "horizontalRule", attrs: NODE_ATTRS.horizontalRule.parse({}) }, ...noted];
}

function numbered(number: number, [opening, ...rest]: Block[]): Block[] {
  if (opening?.type !== "paragraph") return opening ? [opening, ...rest] : [];
  const sign: Inline = { type: "text", text: `[${number}] ` };
  return [{ ...opening, content: [sign, ...(opening.content ?? [])] }, ...rest];
}

function collect(
  nodes: readonly RootContent[],
  definitions: Map<string, Definition>,
  notes: Map<string, FootnoteDefinition>,
): void {
  for (const node of nodes) {
    // Of two by one name Markdown takes the first.
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if (node.type === "blockquote" || node.type === "list" || node.type === "listItem")
      collect(node.children, definitions, notes);
  }
}
