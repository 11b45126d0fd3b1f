import { isUtf16 } from "@/lib/platform/text-encoding";

/** What a file is, by what it begins with and not by its name; `unreadable` is none that could be a list. */
export type FileKind =
  | "text"
  | "workbook"
  | "openDocument"
  | "binaryWorkbook"
  | "protected"
  | "oldExcel"
  | "webPage"
  | "unreadable";

/** A compound file's list of streams names them in UTF-16. */
const ENCRYPTED = utf16("EncryptedPackage");
/** BIFF files of the nineties have no compound file around them. */
const OLDEST_EXCEL = [0x00, 0x02, 0x04, 0x08];
/** A web page says so early; and a text without an end to its binary zeros is none. */
const LOOKED_AT = 4096;

/** Looks at the bytes of a file. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b])) return kindOfArchive(latin(bytes));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return latin(bytes).includes(ENCRYPTED) ? "protected" : "oldExcel";
  if (bytes[0] === 0x09 && OLDEST_EXCEL.includes(bytes[1] ?? -1) && bytes[3] === 0) return "oldExcel";
  const beginning = latin(bytes.subarray(0, LOOKED_AT));
  if (isWebPage(beginning.replaceAll("\0", ""))) return "webPage";
  return beginning.includes("\0") && !isUtf16(bytes) ? "unreadable" : "text";
}

function kindOfArchive(text: string): FileKind {
  if (text.includes("application/vnd.oasis.opendocument")) return "openDocument";
  return text.includes("xl/workbook.bin") ? "binaryWorkbook" : "workbook";
}

/** What many systems call .xls is a page with a table; so are files of Excel 2003 as XML, and pages saved with all parts. */
function isWebPage(beginning: string): boolean {
  const text = beginning.replace(/^[^\x20-\x7e]+/, "").trimStart();
  return /^<(!doctype|html|head|body|table|meta|style|\?xml|!--)/i.test(text) || /^mime-version:/i.test(text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** Each byte as a character, so that texts can be looked for. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function utf16(text: string): string {
  return [...text].map((character) => `${character}\0`).join("");
}
