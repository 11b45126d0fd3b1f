import { strToU8, zipSync } from "fflate";

/** Texts in one file: each of them is a heading, a paragraph, an address and a picture there. */
const WRITTEN = 100;

/** An archive of Markdown and Word files that say these texts wherever such a file may, its own name included. */
export function hostileArchive(texts: readonly string[]): Buffer {
  const files: Record<string, Uint8Array> = {};
  for (let from = 0; from < texts.length; from += WRITTEN) {
    const some = texts.slice(from, from + WRITTEN).map(legible);
    const name = (some.find(isFileName) ?? "x").slice(0, 80);
    files[`${from}/${name}.md`] = strToU8(markdownOf(some));
    files[`${from}/${name}.docx`] = wordOf(some);
  }
  return Buffer.from(zipSync(files));
}

/** What has zeros is no text, and where letters were lost nothing is taken in: both are refused before they are read. */
function legible(text: string): string {
  return text.toWellFormed().replace(/[\0\uFFFD]/g, "");
}

function isFileName(text: string): boolean {
  return text.startsWith("<") && !/[/\\]|\p{Cc}/u.test(text);
}

/** Whatever a text has left open ends here, so that it swallows none of those that follow. */
const END = "\n</script></style></pre></textarea></title>-->?>]]>\n\n";

function markdownOf(texts: readonly string[]): string {
  const head = ["title", "author", "digest", "source"].map(
    (key, place) => `${key}: ${JSON.stringify(texts[place] ?? "")}`,
  );
  const said = texts.flatMap((text) => [
    text,
    END,
    `words ${text}`,
    END,
    `[address](<${text}>) ![picture ${text}](<${text}> "${text}") <a href="${text}">address</a> <img src="${text}">`,
    END,
    `| a |\n|---|\n| ${text} |`,
    END,
  ]);
  return `---\n${head.join("\n")}\n---\n${said.join("\n")}`;
}

function wordOf(texts: readonly string[]): Uint8Array {
  const all = texts.map(escaped);
  const relations = all.flatMap((text, place) => [
    relation(`l${place}`, "hyperlink", text),
    relation(`i${place}`, "image", text),
  ]);
  const said = all.map(
    (text, place) =>
      `${paragraph(text)}<w:p><w:hyperlink r:id="l${place}"><w:r><w:t>address</w:t></w:r></w:hyperlink></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${text}"</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      <w:p><w:bookmarkStart w:id="${place}" w:name="${text}"/><w:r><w:rPr><w:color w:val="${text}"/></w:rPr><w:t>x</w:t></w:r><w:r>
      <w:drawing><wp:inline><wp:docPr descr="${text}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>
      <a:blip r:link="i${place}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  );
  const title = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${all[0]}</w:t></w:r></w:p>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(relationships([relation("d", "officeDocument", "word/document.xml", "Internal")])),
    "word/document.xml": strToU8(
      `<w:document ${NAMESPACES}><w:body>${title}${said.join("")}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(relationships(relations)),
  });
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const NAMESPACES = [
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:wp="${DRAWING}/wordprocessingDrawing"`,
  `xmlns:a="${DRAWING}/main"`,
  `xmlns:pic="${DRAWING}/picture"`,
].join(" ");

function relationships(relations: readonly string[]): string {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `<Relationships xmlns="${namespace}">${relations.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string, mode = "External"): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`;
}

/** As XML takes it: what no XML can hold cannot come in by a Word file. */
function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
