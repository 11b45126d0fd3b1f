import type { ArticleDocument } from "@/lib/articles/document/document-types";
import type { CALLOUT_KINDS, RULE_DESIGNS, SECTION_TITLE_DESIGNS } from "@/lib/articles/document/nodes";
import { documentSchema } from "@/lib/articles/document/schema";

/** A node before the schema has filled in what it does not say. */
type Raw = object;
type Words = string | Raw[];

/** A document of its blocks. */
export function document(...content: Raw[]): ArticleDocument {
  return documentSchema.parse({ type: "doc", content });
}

export function text(words: string, ...marks: Raw[]): Raw {
  return { type: "text", text: words, ...(marks.length > 0 && { marks }) };
}

export const BOLD = { type: "bold" };
export const MARKED = { type: "highlight" };

/** Words that stand out: bold, in a colour or on one. */
export function strong(words: string): Raw {
  return text(words, BOLD);
}

export function sized(words: string, fontSize: string, color: string | null = null): Raw {
  return text(words, { type: "textStyle", attrs: { fontSize, color } }, BOLD);
}

export function p(words: Words, attrs: object = {}): Raw {
  return { type: "paragraph", attrs, content: inline(words) };
}

export function centred(words: Words): Raw {
  return p(words, { textAlign: "center" });
}

export function h(level: 2 | 3 | 4, words: Words): Raw {
  return { type: "heading", attrs: { level }, content: inline(words) };
}

export function section(
  design: (typeof SECTION_TITLE_DESIGNS)[number],
  words: string,
  number: string | null = null,
): Raw {
  return { type: "sectionTitle", attrs: { design, number }, content: inline(words) };
}

export function callout(kind: (typeof CALLOUT_KINDS)[number], ...content: Raw[]): Raw {
  return { type: "callout", attrs: { kind }, content };
}

export function card(...content: Raw[]): Raw {
  return { type: "card", content };
}

export function quote(...content: Raw[]): Raw {
  return { type: "blockquote", content };
}

export function rule(design: (typeof RULE_DESIGNS)[number] = "line"): Raw {
  return { type: "horizontalRule", attrs: { design } };
}

export function columns(...content: Raw[][]): Raw {
  return { type: "columns", content: content.map((blocks) => ({ type: "column", content: blocks })) };
}

export function bullets(...items: Words[]): Raw {
  return { type: "bulletList", content: items.map(item) };
}

export function numbers(...items: Words[]): Raw {
  return { type: "orderedList", content: items.map(item) };
}

export function tasks(...items: string[]): Raw {
  return {
    type: "taskList",
    content: items.map((words) => ({ type: "taskItem", content: [p(words)] })),
  };
}

/** A table whose first line is its head. */
export function table(...rows: string[][]): Raw {
  return {
    type: "table",
    content: rows.map((cells, line) => ({
      type: "tableRow",
      content: cells.map((words) => ({
        type: line === 0 ? "tableHeader" : "tableCell",
        content: [p(words)],
      })),
    })),
  };
}

/** A place for a picture, which says what belongs there. */
export function picture(alt: string): Raw {
  return { type: "image", attrs: { alt, rounded: true } };
}

export const ACCOUNT_CARD: Raw = { type: "accountCard" };

function item(words: Words): Raw {
  return { type: "listItem", content: [p(words)] };
}

function inline(words: Words): Raw[] {
  return typeof words === "string" ? [text(words)] : words;
}
