import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { besideAddress } from "./opened-text";
import { readMarkdown } from "./read-markdown";
import { writeMarkdown } from "./write-markdown";

const pathOf = (source: { type: string }) => (source.type === "image" ? "images/1.png" : "images/code.png");

describe("an article as Markdown", () => {
  it("opens again as what it was", () => {
    const text = `---
title: 春茶上市
labels:
  - 茶
---

## 产地 \\*龙井\\*

西湖**龙井**，_明前_，~~去年~~，\`code\`，<u>线</u>，<mark>亮</mark>，[链接](https://example.com/a)

- 一
  - 二
- 三

3. 甲
4. 乙

- [x] 采茶
- [ ] 炒茶

> 引用

> [!TIP]
>
> 提示

| 左 | 右 |
| :- | -: |
| 1  | 2  |

\`\`\`js
a < b
\`\`\`

![茶园](images/1.png "清晨")

---
`;
    const first = readMarkdown(text);
    const body = first?.body ?? documentSchema.parse({ type: "doc", content: [] });
    const written = writeMarkdown(body, { title: "春茶上市", author: "", labels: ["茶"] }, pathOf);
    expect(readMarkdown(written)).toEqual(first);
    expect(first).toMatchObject({ title: "春茶上市", labels: ["茶"] });
    expect(written).not.toContain("author");
  });

  it("keeps the words of what Markdown has not", () => {
    const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
    const document = documentSchema.parse({
      type: "doc",
      content: [
        { type: "sectionTitle", attrs: { number: "01" }, content: [{ type: "text", text: "章节" }] },
        {
          type: "columns",
          content: [
            { type: "column", content: [paragraph("左")] },
            { type: "column", content: [paragraph("右")] },
          ],
        },
        { type: "card", content: [paragraph("卡片")] },
        { type: "imageStrip", content: [{ type: "image", attrs: { src: "https://example.com/1.png" } }] },
        { type: "qrCode", attrs: { codeId: "c", caption: "扫码" } },
        { type: "accountCard" },
      ],
    });
    expect(writeMarkdown(document, {}, pathOf)).toBe(
      "## 01 章节\n\n左\n\n右\n\n> 卡片\n\n![](images/1.png)\n\n![扫码](images/code.png)\n",
    );
  });

  it("cannot be made to say more than its words", () => {
    const words = "# 不是标题\n- 不是 <b>列表</b> [x](y) `z` | 1. ![](a)";
    const document = documentSchema.parse({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: words.replace("\n", " ") }] }],
    });
    expect(readMarkdown(writeMarkdown(document, {}, pathOf))?.body).toEqual(document);
  });

  it("has its own pictures beside it", () => {
    expect(readMarkdown("![](images/1.png)")?.body.content).toMatchObject([
      { attrs: { src: besideAddress("images/1.png") } },
    ]);
  });
});
