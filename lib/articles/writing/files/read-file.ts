import { decodeStrictly, type TextEncoding } from "@/lib/platform/text-encoding";
import { UnusableArchive } from "./open-archive";
import type { OpenedText } from "./opened-text";
import { readMarkdown } from "./read-markdown";
import type { WordText } from "./read-word";

/** Why a file is not opened. */
export type FileProblem =
  | {
      problem: "tooLarge" | "tooMuch" | "tooSlow" | "damaged" | "empty" | "oldWord" | "protected" | "unknown";
    }
  | { problem: "encoding"; encoding: TextEncoding; line: number };

/** What a file has turned out to be. The HTML of a Word file becomes an article where there is a browser's parser. */
export type ReadFile = { type: "text"; text: OpenedText } | { type: "word"; word: WordText } | FileProblem;

/** Reads a Word or Markdown file by what it holds, whatever it is called. */
export async function readFile(
  bytes: Uint8Array,
  readWord: (bytes: Uint8Array) => Promise<WordText>,
): Promise<ReadFile> {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return openWord(bytes, readWord);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { problem: isEncrypted(bytes) ? "protected" : "oldWord" };
  const decoded = decodeStrictly(bytes);
  if (!("text" in decoded)) {
    const isText = decoded.encoding !== "gb18030" || !bytes.includes(0);
    return isText ? { problem: "encoding", ...decoded } : { problem: "unknown" };
  }
  if (decoded.text.includes("\0") || decoded.text.startsWith("%PDF-")) return { problem: "unknown" };
  if (decoded.text.trim() === "") return { problem: "empty" };
  const text = readMarkdown(decoded.text);
  return text ? { type: "text", text } : { problem: "tooMuch" };
}

async function openWord(
  bytes: Uint8Array,
  readWord: (bytes: Uint8Array) => Promise<WordText>,
): Promise<ReadFile> {
  try {
    return { type: "word", word: await readWord(bytes) };
  } catch (error) {
    if (error instanceof UnusableArchive) return { problem: error.problem };
    // Tables in tables in tables: further down than the parser can go.
    return { problem: error instanceof RangeError ? "tooMuch" : "damaged" };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** A compound file names its streams in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].map((sign) => `${sign}\0`).join("");
  return new TextDecoder("latin1").decode(bytes).includes(name);
}
