import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";

/** Why a text is not JSON; `line` and `column` count from 1 and point at the character that cannot be. */
export type JsonFault = {
  problem: "value" | "key" | "colon" | "comma" | "text" | "end" | "rest" | "depth" | "quote" | "wide";
  line: number;
  column: number;
};

/** A JSON text with the place of each value in it. */
export type JsonSource = {
  value: unknown;
  /** The line of what the path names, or of the nearest thing around it that exists. Counts from 1. */
  lineOf(path: readonly PropertyKey[]): number;
};

/** Far more than any document of the desk has; the parser underneath calls itself once a level. */
const MAX_DEPTH = 50;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads JSON and remembers where each value begins, so that every fault and every broken rule can be shown at its
 * line. JSON.parse says where it failed in other words in each browser, and says nothing of values.
 */
export function readJson(text: string): JsonSource | JsonFault {
  const tooDeep = offsetBeyond(MAX_DEPTH, text);
  if (tooDeep !== null) return { problem: "depth", ...positionOf(text, tooDeep) };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const [error] = errors;
  const typographic = error && typographicFault(error, text);
  if (typographic) return typographic;
  if (error) return { problem: problemOf(error, text), ...positionOf(text, error.offset) };
  return { value: JSON.parse(text), lineOf: (path) => positionOf(text, offsetOf(tree, path)).line };
}

/** Where the nesting goes beyond the limit; null where it never does. */
function offsetBeyond(limit: number, text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  // Only the end of the text is a token without length.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth++;
    if (first === "}" || first === "]") depth--;
    if (depth > limit) return scanner.getTokenOffset();
  }
  return null;
}

const CURLY_QUOTE = /[“”„‟‘’＂]/;
const WIDE_SIGN = /[：，、；｛｝［］]/;

/** A quotation mark that a word processor made curly, or a sign that a Chinese keyboard wrote full-width. */
function typographicFault({ error, offset }: ParseError, text: string): JsonFault | null {
  const sign = text.charAt(offset);
  if (CURLY_QUOTE.test(sign)) return { problem: "quote", ...positionOf(text, offset) };
  if (WIDE_SIGN.test(sign)) return { problem: "wide", ...positionOf(text, offset) };
  if (printParseErrorCode(error) !== "UnexpectedEndOfString") return null;
  // Begun by a straight one, the text was to end at a curly one.
  const [line = ""] = text.slice(offset).split("\n", 1);
  const end = line.search(CURLY_QUOTE);
  return end < 0 ? null : { problem: "quote", ...positionOf(text, offset + end) };
}

function problemOf({ error, offset }: ParseError, text: string): JsonFault["problem"] {
  if (text.slice(offset).trim() === "") return "end";
  switch (printParseErrorCode(error)) {
    case "PropertyNameExpected":
      return "key";
    case "ColonExpected":
      return "colon";
    case "CommaExpected":
    case "CloseBraceExpected":
    case "CloseBracketExpected":
      return "comma";
    case "EndOfFileExpected":
      return "rest";
    case "UnexpectedEndOfString":
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
    case "InvalidCharacter":
      return "text";
    default:
      return "value";
  }
}

/** Where the path's value begins, or the nearest thing around it. */
function offsetOf(tree: Node | undefined, path: readonly PropertyKey[]): number {
  const segments = path.filter((segment) => typeof segment !== "symbol");
  for (let length = segments.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    if (node) return node.offset;
  }
  return tree?.offset ?? 0;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
