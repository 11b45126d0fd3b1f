import type { List, ListItem, RootContent, Table } from "mdast";
import type { Block, Callout, Inline, TableCell } from "@/lib/articles/document/document-types";
import { NODE_ATTRS } from "@/lib/articles/document/nodes";
import { readHtmlBlocks } from "./html-blocks";
import { blocksOf, type MarkdownContext, readInlines } from "./markdown-inlines";

/** What a Markdown file holds, as the blocks of an article. */
export function readBlocks(context: MarkdownContext, nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node) => readBlock(context, node));
}

function readBlock(context: MarkdownContext, node: RootContent): Block[] {
  switch (node.type) {
    case "paragraph":
      return blocksOf(readInlines(context, node.children), paragraph);
    case "heading":
      return blocksOf(readInlines(context, node.children), (content) => ({
        type: "heading",
        attrs: NODE_ATTRS.heading.parse({ level: Math.min(node.depth, 4) }),
        content,
      }));
    case "blockquote": {
      const content = filled(readBlocks(context, node.children));
      return [calloutOf(content) ?? { type: "blockquote", content }];
    }
    case "list":
      return [readList(context, node)];
    case "code": {
      const attrs = NODE_ATTRS.codeBlock.parse({ language: node.lang?.toLowerCase() ?? null });
      return [{ type: "codeBlock", attrs, content: [{ type: "text", text: node.value }] }];
    }
    case "thematicBreak":
      return [{ type: "horizontalRule", attrs: NODE_ATTRS.horizontalRule.parse({}) }];
    case "table":
      return [readTable(context, node)];
    case "html":
      return readHtmlBlocks(context, node.value, paragraph);
    case "yaml":
    case "definition":
    case "footnoteDefinition":
      return [];
    case "listItem":
    case "tableRow":
    case "tableCell":
      return readBlocks(context, node.children);
    case "text":
    case "inlineCode":
    case "break":
    case "strong":
    case "emphasis":
    case "delete":
    case "link":
    case "linkReference":
    case "image":
    case "imageReference":
    case "footnoteReference":
      return blocksOf(readInlines(context, [node]), paragraph);
    default:
      return node satisfies never;
  }
}

function readList(context: MarkdownContext, { children, ordered, start }: List): Block {
  const blocksIn = (item: ListItem) => filled(readBlocks(context, item.children));
  if (children.some(({ checked }) => typeof checked === "boolean"))
    return {
      type: "taskList",
      content: children.map((item) => ({
        type: "taskItem",
        attrs: { checked: item.checked ?? false },
        content: blocksIn(item),
      })),
    };
  const content = children.map((item) => ({ type: "listItem" as const, content: blocksIn(item) }));
  if (!ordered) return { type: "bulletList", content };
  return { type: "orderedList", attrs: NODE_ATTRS.orderedList.parse({ start: start ?? 1 }), content };
}

function readTable(context: MarkdownContext, { children, align }: Table): Block {
  return {
    type: "table",
    content: children.map((row, line) => ({
      type: "tableRow",
      content: row.children.map((cell, column): TableCell => {
        const attrs = NODE_ATTRS.tableCell.parse({ textAlign: align?.[column] ?? null });
        const content = filled(blocksOf(readInlines(context, cell.children), paragraph));
        return { type: line === 0 ? "tableHeader" : "tableCell", attrs, content };
      }),
    })),
  };
}

function paragraph(content: Inline[]): Block {
  return { type: "paragraph", attrs: NODE_ATTRS.paragraph.parse({}), content };
}

/** A box, an item and a cell hold at least a line. */
function filled(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [paragraph([])];
}

/** GitHub's way to say what kind of note a quote is: `[!TIP]` as its first line. */
function calloutOf(content: Block[]): Callout | null {
  const [first, ...rest] = content;
  const [opening, ...words] = first?.type === "paragraph" ? (first.content ?? []) : [];
  const [sign = "", name = ""] = (opening?.type === "text" && /^\[!(\w+)\]\s*/.exec(opening.text)) || [];
  const kind = CALLOUT_KINDS_BY_NAME.get(name.toLowerCase());
  if (kind === undefined || first?.type !== "paragraph" || opening?.type !== "text") return null;
  const text = opening.text.slice(sign.length);
  const line: Inline[] = [...(text === "" ? [] : [{ ...opening, text }]), ...words];
  const kept = line.length > 0 ? [{ ...first, content: line }, ...rest] : rest;
  return { type: "callout", attrs: { kind }, content: filled(kept) };
}

const CALLOUT_KINDS_BY_NAME: ReadonlyMap<string, Callout["attrs"]["kind"]> = new Map([
  ["note", "note"],
  ["tip", "tip"],
  ["important", "important"],
  ["warning", "warning"],
  ["caution", "warning"],
]);
