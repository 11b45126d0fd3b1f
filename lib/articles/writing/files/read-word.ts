import { zipSync } from "fflate";
import mammoth from "mammoth";
import { centreParagraphs } from "./centre-paragraphs";
import { openArchive, UnusableArchive } from "./open-archive";
import { addressInFile, type FilePicture, type LeftOut } from "./opened-text";

/** What mammoth makes of a document: HTML that says what things are, not how they look. */
export type WordText = { html: string; pictures: FilePicture[]; leftOut: LeftOut };

type Input = Parameters<typeof mammoth.convertToHtml>[0];

const MEGABYTE = 1024 * 1024;
const LIMITS = { files: 2_000, bytes: 200 * MEGABYTE };
/** Of one part of the document, unpacked: the longest article has some 5 MB. */
const MAX_XML_BYTES = 40 * MEGABYTE;
/** What a browser shows and the library takes. */
const PICTURE_TYPES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/**
 * The text of a .docx file. Nothing outside the file is ever asked for.
 *
 * @param inputOf mammoth wants its bytes in another wrapping in a browser than in Node
 * @throws {UnusableArchive} for a file that is none, or larger inside than any document
 */
export async function readWord(bytes: Uint8Array, inputOf: (file: ArrayBuffer) => Input): Promise<WordText> {
  const files = openArchive(bytes, LIMITS);
  const text = files.get("word/document.xml");
  if (!text) throw new UnusableArchive("damaged");
  for (const [name, content] of files)
    if (name.endsWith(".xml") && content.length > MAX_XML_BYTES) throw new UnusableArchive("tooLarge");
  const pictures: FilePicture[] = [];
  let lostPictures = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (!PICTURE_TYPES.has(image.contentType)) {
      lostPictures++;
      return { src: "" };
    }
    const content = new Uint8Array(await image.readAsArrayBuffer());
    pictures.push({ name: `${pictures.length + 1}`, mime: image.contentType, bytes: content });
    return { src: addressInFile(pictures.length - 1) };
  });
  // Packed anew without compression: what it unpacks to is known by now.
  const safe = zipSync(Object.fromEntries(files), { level: 0 });
  const { value, messages } = await mammoth.convertToHtml(inputOf(new Uint8Array(safe).buffer), {
    styleMap: STYLES,
    convertImage,
    transformDocument: centreParagraphs,
    externalFileAccess: false,
  });
  // Linked pictures are elsewhere, and mammoth says so.
  lostPictures += messages.filter(({ type }) => type === "error").length;
  const leftOut = { ...countLosses(files, new TextDecoder().decode(text)), pictures: lostPictures };
  return { html: aligned(value), pictures, leftOut: withoutZeros(leftOut) };
}

/** Beside mammoth's own: what Word, WPS and LibreOffice call things. "!" leaves out. */
const STYLES = [
  "u => u",
  "highlight => mark",
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='mpdesk center'] => p.center:fresh",
  "p[style-name='mpdesk right'] => p.right:fresh",
  ...Array.from({ length: 9 }, (_, level) => `p[style-name='toc ${level + 1}'] => !`),
  "p[style-name='TOC Heading'] => !",
];

/** mammoth escapes every text, so that these can only be its own. */
function aligned(html: string): string {
  return html.replace(/<p class="(center|right)">/g, '<p style="text-align: $1">');
}

function countLosses(files: ReadonlyMap<string, Uint8Array>, xml: string): LeftOut {
  const count = (expression: RegExp, text: string) => text.match(expression)?.length ?? 0;
  const comments = files.get("word/comments.xml");
  return {
    equations: count(/<m:oMath[\s>]/g, xml),
    charts: count(/<(?:c:chart|dgm:relIds)[\s/>]/g, xml),
    objects: count(/<o:OLEObject[\s/>]/g, xml),
    comments: comments ? count(/<w:comment[\s>]/g, new TextDecoder().decode(comments)) : 0,
    // A table of contents numbers pages, and an article has none.
    contents: count(/<w:instrText[^>]*>\s*TOC\b/g, xml),
  };
}

function withoutZeros(counts: LeftOut): LeftOut {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
