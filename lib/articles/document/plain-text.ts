import type { ArticleDocument, DocumentNode } from "./document-types";
import { walkDocument } from "./walk-document";

/** What a reader reads, captions included, a line for each paragraph. For search, digests, counts and comparison. */
export function plainTextOf(document: ArticleDocument): string {
  const parts: string[] = [];
  let isLineBegun = false;
  for (const { node } of walkDocument(document)) {
    if (beginsLine(node) && isLineBegun) {
      parts.push("\n");
      isLineBegun = false;
    }
    const text = ownText(node);
    if (text === "") continue;
    parts.push(text);
    isLineBegun = !text.endsWith("\n");
  }
  return parts.join("").replace(/\n+$/, "");
}

/** Every text of the document in reading order, as it stands in its node. */
export function textsOf(document: ArticleDocument): string[] {
  return [...walkDocument(document)].map(({ node }) => ownText(node)).filter((text) => text !== "");
}

function beginsLine(node: DocumentNode): boolean {
  return node.type !== "text" && node.type !== "hardBreak";
}

function ownText(node: DocumentNode): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "hardBreak":
      return "\n";
    case "image":
    case "qrCode":
      return node.attrs.caption;
    case "miniProgramCard":
      return node.attrs.title;
    case "sectionTitle":
      return node.attrs.number === null ? "" : `${node.attrs.number} `;
    case "doc":
    case "paragraph":
    case "heading":
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "taskList":
    case "taskItem":
    case "blockquote":
    case "horizontalRule":
    case "table":
    case "tableRow":
    case "tableHeader":
    case "tableCell":
    case "codeBlock":
    case "imageStrip":
    case "callout":
    case "card":
    case "columns":
    case "column":
    case "accountCard":
      return "";
    default:
      return node satisfies never;
  }
}
