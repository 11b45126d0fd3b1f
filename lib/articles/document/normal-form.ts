import type { ArticleDocument, Block, CodeText, Inline, Mark } from "./document-types";
import { MARK_ORDER } from "./marks";

/**
 * The one form of documents that look the same: marks in one order and each once, neighbours with the same marks
 * joined, no empty texts. So that "changed since" compares what readers see.
 */
export function normaliseDocument(document: ArticleDocument): ArticleDocument {
  return { type: "doc", content: document.content.map(normaliseBlock) };
}

function normaliseBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "sectionTitle":
      return { ...block, content: joinTexts(block.content ?? []) };
    case "codeBlock":
      return { ...block, content: joinCode(block.content ?? []) };
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map(withNormalBlocks) };
    case "taskList":
      return { ...block, content: block.content.map(withNormalBlocks) };
    case "columns":
      return { ...block, content: block.content.map(withNormalBlocks) };
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({ ...row, content: (row.content ?? []).map(withNormalBlocks) })),
      };
    case "blockquote":
    case "callout":
    case "card":
      return { ...block, content: block.content.map(normaliseBlock) };
    case "horizontalRule":
    case "image":
    case "imageStrip":
    case "qrCode":
    case "accountCard":
    case "miniProgramCard":
      return block;
    default:
      return block satisfies never;
  }
}

function withNormalBlocks<Holder extends { content: Block[] }>(holder: Holder): Holder {
  return { ...holder, content: holder.content.map(normaliseBlock) };
}

function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: { node: Inline; key: string }[] = [];
  for (const node of nodes) {
    if (node.type === "text" && node.text === "") continue;
    const marks = orderMarks(node.marks ?? []);
    const key = JSON.stringify(marks);
    const last = joined.at(-1);
    if (node.type === "text" && last?.node.type === "text" && last.key === key) {
      last.node = { ...last.node, text: last.node.text + node.text };
    } else {
      joined.push({ node: withMarks(node, marks), key });
    }
  }
  return joined.map(({ node }) => node);
}

function withMarks(node: Inline, marks: Mark[]): Inline {
  const { marks: _, ...bare } = node;
  return marks.length === 0 ? bare : { ...bare, marks };
}

/** The last of a kind holds, as in the editor. A text style or link that says nothing is none. */
function orderMarks(marks: readonly Mark[]): Mark[] {
  const byType = new Map(marks.filter(saysSomething).map((mark) => [mark.type, mark]));
  return [...byType.values()].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

function saysSomething(mark: Mark): boolean {
  if (mark.type === "textStyle") return mark.attrs.color !== null || mark.attrs.fontSize !== null;
  return mark.type !== "link" || mark.attrs.href.trim() !== "";
}

function joinCode(nodes: readonly CodeText[]): CodeText[] {
  const text = nodes.map((node) => node.text).join("");
  return text === "" ? [] : [{ type: "text", text }];
}
