import { describe, expect, it } from "vitest";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { besideAddress } from "./opened-text";
import { readMarkdown } from "./read-markdown";

describe("a Markdown file", () => {
  it("says in its head what belongs to the article", () => {
    const opened = read(
      "---\ntitle: 春茶上市\nauthor: 小王\ndescription: 明前龙井\ntags: [茶, 春天]\ncategories: 新品\n---\n正文",
    );
    expect(opened).toMatchObject({
      ...{ title: "春茶上市", author: "小王", digest: "明前龙井", folder: "新品", labels: ["茶", "春天"] },
    });
    expect(plainTextOf(opened.body)).toBe("正文");
  });

  it("has its title above everything else, once", () => {
    expect(read("# 春茶上市\n\n正文")).toMatchObject({ title: "春茶上市", body: { content: [{}] } });
    expect(read("---\ntitle: 甲\n---\n# 甲\n\n正文").body.content).toHaveLength(1);
    expect(read("---\ntitle: 甲\n---\n# 乙\n\n正文")).toMatchObject({
      title: "甲",
      body: { content: [{ type: "heading" }, {}] },
    });
  });

  it("keeps tasks, lists within lists, code, tables and lines", () => {
    const { body } = read(
      "- [x] 采茶\n- [ ] 炒茶\n\n3. 一\n   - 二\n\n```js\na < b\n```\n\n| 左 | 右 |\n|:--|--:|\n| 1 | **2** |\n\n---",
    );
    expect(body.content).toMatchObject([
      { type: "taskList", content: [{ attrs: { checked: true } }, { attrs: { checked: false } }] },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ content: [{ type: "paragraph" }, { type: "bulletList" }] }],
      },
      { type: "codeBlock", attrs: { language: "js" }, content: [{ text: "a < b" }] },
      {
        type: "table",
        content: [
          {
            content: [
              { type: "tableHeader", attrs: { textAlign: "left" } },
              { attrs: { textAlign: "right" } },
            ],
          },
          { content: [{ type: "tableCell" }, { content: [{ content: [{ marks: [{ type: "bold" }] }] }] }] },
        ],
      },
      { type: "horizontalRule" },
    ]);
  });

  it("has its notes below, by number", () => {
    expect(plainTextOf(read("茶[^b]好[^a]\n\n[^a]: 真的\n[^b]: 龙井").body)).toBe(
      "茶[1]好[2]\n[1] 龙井\n[2] 真的",
    );
  });

  it("says what kind of note a quote is", () => {
    expect(read("> [!WARNING]\n> 水温不要超过 85 度").body.content).toMatchObject([
      {
        type: "callout",
        attrs: { kind: "warning" },
        content: [{ content: [{ text: "水温不要超过 85 度" }] }],
      },
    ]);
    expect(read("> 引用").body.content).toMatchObject([{ type: "blockquote" }]);
  });

  it("joins lines of Chinese without a blank", () => {
    expect(plainTextOf(read("春天\n来了，\nhello\nworld").body)).toBe("春天来了， hello world");
  });

  it("has its pictures as blocks, those beside it by their path", () => {
    const { body, leftOut } = read(
      "前![茶园](images/茶%20园.png)后\n\n![网](https://example.com/a.jpg)\n\n![](data:image/png;base64,AA)",
    );
    expect(body.content).toMatchObject([
      { type: "paragraph" },
      { type: "image", attrs: { src: besideAddress("images/茶 园.png"), alt: "茶园" } },
      { type: "paragraph" },
      { type: "image", attrs: { src: "https://example.com/a.jpg" } },
    ]);
    expect(leftOut).toEqual({ pictures: 1 });
  });

  it("keeps what HTML in it says, and nothing of what it does", () => {
    const { body, leftOut } = read(
      '一<u>二</u>三<br>四\n\n<div align="center" onclick="x()"><img src="a.png" width=300><p>图 <b>一</b></p><script>alert(1)</script></div>',
    );
    expect(body.content).toMatchObject([
      {
        type: "paragraph",
        content: [
          { text: "一" },
          { text: "二", marks: [{ type: "underline" }] },
          { text: "三" },
          { type: "hardBreak" },
          { text: "四" },
        ],
      },
      { type: "image" },
      { type: "paragraph", content: [{ text: "图 " }, { text: "一", marks: [{ type: "bold" }] }] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/alert|onclick/);
    expect(leftOut).toEqual({ html: 1 });
  });

  it("with a head that cannot be read is read all the same", () => {
    expect(plainTextOf(read("---\n: [\n---\n正文").body)).toBe("正文");
    expect(read(`---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: [*b,*b]\n---\n正文`).title).toBe("");
  });
});

describe("a Markdown file that is made to hurt", () => {
  it.each([
    ["ten thousand lists in one line", "- ".repeat(10_000)],
    ["ten thousand quotes", `${">".repeat(10_000)} 茶`],
    [
      "lists that go in and in",
      Array.from({ length: 2_000 }, (_, level) => `${"  ".repeat(level)}- 茶`).join("\n"),
    ],
    ["a book", "茶".repeat(1_000_001)],
    ["more than an article holds", "茶\n\n".repeat(10_001)],
  ])("%s is refused before it costs anything", (_, text) => {
    expect(readMarkdown(text)).toBeNull();
  });
});

function read(text: string) {
  const opened = readMarkdown(text);
  if (opened === null) throw new Error("too large");
  return opened;
}
