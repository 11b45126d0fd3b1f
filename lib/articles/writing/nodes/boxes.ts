import { mergeAttributes, Node } from "@tiptap/core";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { plainAttribute } from "./plain-attribute";

// Boxes hold blocks, each an element of its own name in the editor: what is copied out of it comes back as it was.

const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => ({ kind: plainAttribute("kind", "note") }),
  parseHTML: () => [{ tag: "aside[data-callout]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes({ "data-callout": "" }, HTMLAttributes), 0],
});

const Card = Node.create({
  name: "card",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "section[data-card]" }],
  renderHTML: ({ HTMLAttributes }) => ["section", mergeAttributes({ "data-card": "" }, HTMLAttributes), 0],
});

const Columns = Node.create({
  name: "columns",
  group: "block",
  content: `column{1,${DOCUMENT_LIMITS.columns}}`,
  isolating: true,
  parseHTML: () => [{ tag: "div[data-columns]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-columns": "" }, HTMLAttributes), 0],
});

const Column = Node.create({
  name: "column",
  content: "block+",
  isolating: true,
  parseHTML: () => [{ tag: "div[data-column]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-column": "" }, HTMLAttributes), 0],
});

const SectionTitle = Node.create({
  name: "sectionTitle",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    design: plainAttribute("design", "bar"),
    number: plainAttribute("number", null),
  }),
  parseHTML: () => [{ tag: "h2[data-section-title]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    "h2",
    mergeAttributes({ "data-section-title": "" }, HTMLAttributes),
    0,
  ],
});

export const BOXES = [SectionTitle, Callout, Card, Columns, Column];
