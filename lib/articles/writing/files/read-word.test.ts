import { strToU8, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { addressInFile } from "./opened-text";
import { readFile } from "./read-file";
import { readWord } from "./read-word";
import { toArticle } from "./word-article";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);

describe("a Word file", () => {
  it("gives its title, headings, emphasis, lists and tables", async () => {
    const { title, body } = await opened(
      `${paragraph("春茶上市", '<w:pStyle w:val="Title"/>')}${paragraph("产地", '<w:pStyle w:val="Heading2"/>')}
      <w:p><w:r><w:t xml:space="preserve">西湖</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>龙井</w:t></w:r></w:p>
      ${paragraph("居中", '<w:jc w:val="center"/>')}
      ${paragraph("一", LIST(0))}${paragraph("二", LIST(1))}
      <w:tbl><w:tr><w:tc>${paragraph("名")}</w:tc><w:tc>${paragraph("价")}</w:tc></w:tr></w:tbl>`,
    );
    expect(title).toBe("春茶上市");
    expect(body.content).toMatchObject([
      { type: "heading", attrs: { level: 2 } },
      { type: "paragraph", content: [{ text: "西湖" }, { text: "龙井", marks: [{ type: "bold" }] }] },
      { type: "paragraph", attrs: { textAlign: "center" } },
      { type: "bulletList", content: [{ content: [{ type: "paragraph" }, { type: "bulletList" }] }] },
      { type: "table", content: [{ content: [{ type: "tableCell" }, { type: "tableCell" }] }] },
    ]);
  });

  it("brings its pictures, each as a block without an empty line", async () => {
    const { body, pictures } = await opened(`<w:p><w:r>${drawing("rId1")}</w:r></w:p>${paragraph("完")}`, {
      "word/media/image1.png": PNG,
    });
    expect(body.content).toMatchObject([
      { type: "image", attrs: { src: addressInFile(0), alt: "茶园" } },
      { type: "paragraph" },
    ]);
    expect(pictures).toMatchObject([{ mime: "image/png", bytes: PNG }]);
  });

  it("says what no article can hold", async () => {
    const math =
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>';
    const { leftOut } = await opened(`${math}<w:p><w:r>${drawing("rId9")}</w:r></w:p>${paragraph("字")}`, {
      "word/media/image9.emf": PNG,
      "word/comments.xml": strToU8('<w:comments><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>'),
    });
    expect(leftOut).toEqual({ equations: 1, comments: 2, pictures: 1 });
  });

  it("shows notes by their number, with nothing that leads nowhere", async () => {
    const { body } = await opened(
      '<w:p><w:r><w:t>茶</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      {
        "word/footnotes.xml": xml("footnotes", `<w:footnote w:id="2">${paragraph("龙井")}</w:footnote>`),
      },
    );
    expect(plainTextOf(body)).toBe("茶[1]\n龙井");
    expect(JSON.stringify(body)).not.toContain("#footnote");
  });
});

describe("a Word file that is made to hurt", () => {
  it("that says to be small and unpacks to gigabytes is refused or read as what it says", async () => {
    const bomb = zipSync({ "word/document.xml": [new Uint8Array(60 * 1024 * 1024), { level: 1 }] });
    expect(await read(bomb)).toEqual({ problem: "tooLarge" });
  });

  it("with a thousand tables within one another is refused", async () => {
    const depth = 1_000;
    const text = `${"<w:tbl><w:tr><w:tc>".repeat(depth)}${paragraph("字")}${"</w:tc></w:tr></w:tbl>".repeat(depth)}`;
    const file = await read(docx(text));
    if ("problem" in file) return expect(file).toEqual({ problem: "tooMuch" });
    expect(file.type === "word" && toArticle(file.word, parse)).toBeNull();
  });

  it.each([
    ["a ZIP without a document", zipSync({ "a.txt": strToU8("a") }), "damaged"],
    ["half a file", docx(paragraph("字")).slice(0, 300), "damaged"],
    ["Word of the nineties", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "oldWord"],
    [
      "one with a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...strToU8([..."EncryptedPackage"].join("\0")), 0]),
      "protected",
    ],
    ["a PDF", strToU8("%PDF-1.7 x"), "unknown"],
    ["a picture", Uint8Array.from([...PNG, 0, 1, 2, 0xff, 0xfe, 0]), "unknown"],
    ["nothing", strToU8(" \n"), "empty"],
  ])("%s is told apart", async (_, bytes, problem) => {
    expect(await read(bytes)).toEqual({ problem });
  });

  it("text in GBK is refused by its name", async () => {
    expect(await read(Uint8Array.from([0xb4, 0xba, 0xb2, 0xe8, 0xc9, 0xcf, 0xca, 0xd0]))).toMatchObject({
      problem: "encoding",
      encoding: "gb18030",
    });
  });
});

const parse = (html: string) =>
  parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;

function read(bytes: Uint8Array) {
  return readFile(bytes, (file) => readWord(file, (content) => ({ buffer: Buffer.from(content) })));
}

async function opened(text: string, files: Record<string, Uint8Array> = {}) {
  const file = await read(docx(text, files));
  const article = "word" in file ? toArticle(file.word, parse) : null;
  if (article === null) throw new Error(`It was not opened: ${JSON.stringify(file)}`);
  return article;
}

const LIST = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function drawing(id: string): string {
  return `<w:drawing><wp:inline><wp:docPr descr="茶园"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

function docx(text: string, files: Record<string, Uint8Array> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    );
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (number: number) => `<w:lvl w:ilvl="${number}"><w:numFmt w:val="bullet"/></w:lvl>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
    ),
    "_rels/.rels": relations(relation("d", "officeDocument", "word/document.xml")),
    "word/document.xml": xml("document", `<w:body>${text}</w:body>`),
    "word/_rels/document.xml.rels": relations(
      `${relation("rId1", "image", "media/image1.png")}${relation("rId9", "image", "media/image9.emf")}${relation("rId2", "footnotes", "footnotes.xml")}`,
    ),
    "word/styles.xml": xml("styles", `${style("Title", "Title")}${style("Heading2", "heading 2")}`),
    "word/numbering.xml": xml(
      "numbering",
      `<w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    ...files,
  });
}

function xml(root: string, content: string): Uint8Array {
  return strToU8(
    `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">${content}</w:${root}>`,
  );
}
