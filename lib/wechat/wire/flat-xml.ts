import { isWireName } from "./wire-value";

/** Longer documents, and such with more elements, go to the full parser, which bounds them. */
const MAX_LENGTH = 16 * 1024;
const MAX_ELEMENTS = 64;

const ROOT = /[ \t\r\n]*<xml>[ \t\r\n]*/y;
/** An element with one CDATA section or with text in which nothing stands for something else, and the space after it. */
const ELEMENT = /<([A-Za-z_][\w.-]*)>(?:<!\[CDATA\[((?:[^\]]|\](?!\]>))*)\]\]>|([^<>&]*))<\/\1>[ \t\r\n]*/y;
const END = /<\/xml>[ \t\r\n]*$/y;

/**
 * Reads the XML that nearly every delivery is: different elements one after the other, each with one CDATA section or
 * with bare text. An XML parser takes ten times as long, which is most of what receiving a message costs.
 *
 * @returns the text of each element as it stands there; null for every other document, right or wrong
 */
export function readFlatXml(text: string): Record<string, string> | null {
  let position = text.length > MAX_LENGTH ? -1 : endOf(ROOT, text, 0);
  if (position === -1) return null;
  const fields: Record<string, string> = {};
  for (let elements = 0; elements <= MAX_ELEMENTS; elements++) {
    ELEMENT.lastIndex = position;
    const [, name, cdata, bare] = ELEMENT.exec(text) ?? [];
    if (name === undefined) return endOf(END, text, position) === text.length ? fields : null;
    if (!isWireName(name) || Object.hasOwn(fields, name)) return null;
    fields[name] = cdata ?? bare?.trim() ?? "";
    position = ELEMENT.lastIndex;
  }
  return null;
}

/** Where a match that begins at the position ends; -1 without a match. */
function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
