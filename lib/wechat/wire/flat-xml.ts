import { isWireName } from "./wire-value";

/** Longer documents, and such with more elements, go to the full parser, which bounds them. */
const MAX_LENGTH = 16 * 1024;
const MAX_ELEMENTS = 64;
const CDATA = "<![CDATA[";
const CDATA_END = "]]>";

/**
 * Reads the XML that nearly every delivery is: different elements one after the other, each with one CDATA section or
 * with bare text. An XML parser takes ten times as long, which is most of what receiving a message costs.
 *
 * @returns the text of each element as it stands there; null for every other document, right or wrong
 */
export function readFlatXml(text: string): Record<string, string> | null {
  if (text.length > MAX_LENGTH || !text.startsWith("<xml>")) return null;
  const fields: Record<string, string> = {};
  let position = afterSpace(text, "<xml>".length);
  for (let elements = 0; elements <= MAX_ELEMENTS; elements++) {
    if (text.startsWith("</xml>", position)) {
      return afterSpace(text, position + "</xml>".length) === text.length ? fields : null;
    }
    const element = readElement(text, position);
    if (!element || Object.hasOwn(fields, element.name)) return null;
    fields[element.name] = element.value;
    position = afterSpace(text, element.end);
  }
  return null;
}

function readElement(text: string, position: number): { name: string; value: string; end: number } | null {
  const nameEnd = text.indexOf(">", position);
  const name = text.slice(position + 1, nameEnd);
  if (text[position] !== "<" || !isWireName(name)) return null;
  const content = readContent(text, nameEnd + 1);
  if (!content || !text.startsWith(`</${name}>`, content.end)) return null;
  return { name, value: content.value, end: content.end + name.length + "</>".length };
}

function readContent(text: string, start: number): { value: string; end: number } | null {
  if (text.startsWith(CDATA, start)) {
    const end = text.indexOf(CDATA_END, start);
    return end === -1 ? null : { value: text.slice(start + CDATA.length, end), end: end + CDATA_END.length };
  }
  const end = text.indexOf("<", start);
  const value = text.slice(start, end).trim();
  // With references it is more than the text that stands there.
  return end === -1 || /[&>]/.test(value) ? null : { value, end };
}

function afterSpace(text: string, position: number): number {
  let end = position;
  while (" \t\r\n".includes(text[end] ?? "x")) end++;
  return end;
}
