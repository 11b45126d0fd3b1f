import { expect, it } from "vitest";
import { namePoorContrast } from "@/lib/articles/dark/poor-contrast";
import { documentOf, paragraphOf } from "@/lib/articles/document/documents.test-kit";
import { CALLOUT_KINDS, SECTION_TITLE_DESIGNS } from "@/lib/articles/document/nodes";
import { THEMES } from "@/lib/articles/themes/themes";
import { contextOf } from "./context.test-kit";
import { serialise } from "./serialise";

const text = (words: string, ...types: string[]) => ({
  type: "text",
  text: words,
  marks: types.map((type) => ({ type })),
});
const everyMark = {
  type: "paragraph",
  content: [
    text("普通"),
    ...["bold", "highlight", "code", "underline"].map((type) => text(type, type)),
    { ...text("链接"), marks: [{ type: "link", attrs: { href: "https://example.com/" } }] },
  ],
};
const code = `// 注释
@decorator class Tea extends Leaf { constructor(name = "茶", count = 85) { super(/a+/, true); this.name = name; } }`;

/** One of each thing that a theme dresses. */
const everything = documentOf(
  everyMark,
  ...[1, 2, 3, 4].map((level) => ({ type: "heading", attrs: { level }, content: [text("标题")] })),
  ...SECTION_TITLE_DESIGNS.map((design) => ({
    type: "sectionTitle",
    attrs: { design, number: "01" },
    content: [text("小节")],
  })),
  ...CALLOUT_KINDS.map((kind) => ({ type: "callout", attrs: { kind }, content: [everyMark] })),
  { type: "blockquote", content: [everyMark] },
  { type: "card", content: [everyMark] },
  { type: "bulletList", content: [{ type: "listItem", content: [everyMark] }] },
  { type: "taskList", content: [{ type: "taskItem", content: [everyMark] }] },
  {
    type: "table",
    content: ["tableHeader", "tableCell"].map((type) => ({
      type: "tableRow",
      content: [{ type, content: [paragraphOf("格")] }],
    })),
  },
  { type: "horizontalRule", attrs: { design: "ornament" } },
  ...["typescript", "css", "bash"].map((language) => ({
    type: "codeBlock",
    attrs: { language },
    content: [{ type: "text", text: code }],
  })),
  { type: "image", attrs: { mediaId: "m", caption: "图" } },
  { type: "accountCard" },
);

it.each(THEMES)("everything can be read in the theme $id, in the light and in the dark", (theme) => {
  const { markup } = serialise(everything, "draft", contextOf({ theme }));
  expect(namePoorContrast(markup)).toEqual([]);
});
