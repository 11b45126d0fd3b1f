import { XMLParser } from "fast-xml-parser";
import { readFlatXml } from "./flat-xml";
import {
  isFields,
  isWireName,
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_MESSAGE_BYTES,
  type ParsedFields,
  type ParsedValue,
  type WireFields,
  type WireValue,
} from "./wire-value";

/** A text that is no XML document, or one refused for its size, its depth or a construct that WeChat never sends. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/**
 * Reads an `<xml>` document in time linear in its length. CDATA and bare text (trimmed) read alike, repeated elements
 * become an array, attributes are ignored. Of entities only the five of XML itself and character references are known;
 * a DOCTYPE is refused.
 *
 * @throws XmlError
 */
export function parseXml(text: string): ParsedFields {
  const flat = readFlatXml(text);
  if (flat) {
    for (const name in flat) flat[name] = representable(flat[name] ?? "");
    return flat;
  }
  if (Buffer.byteLength(text) > MAX_MESSAGE_BYTES) throw new XmlError("The XML is larger than 128 KiB");
  const [root, ...more] = documentOf(text).filter((node) => node["?xml"] === undefined);
  if (!Array.isArray(root?.xml) || more.length > 0)
    throw new XmlError("The document is not one <xml> element");
  const content = contentOf(root.xml);
  return isFields(content) ? content : {};
}

/**
 * Writes an `<xml>` document as the platform does: text in CDATA, numbers bare, a newline after each element.
 * Text goes through {@link representable}.
 *
 * @throws XmlError for a name that no element can have
 */
export function renderXml(fields: WireFields): string {
  return `<xml>${renderChildren(fields)}</xml>`;
}

/**
 * The text as it comes out on the other side of an XML document: without the characters that XML 1.0 forbids (most
 * control characters, lone surrogates, U+FFFE, U+FFFF) and with CR and CRLF as LF, which is how every parser reads them.
 *
 * All text that is read from the wire has been through it, from JSON too, so that a message means the same in either
 * notation and every database can store it (PostgreSQL refuses U+0000).
 */
export function representable(text: string): string {
  return NOT_VERBATIM.test(text) ? text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "") : text;
}

/** What XML 1.0 calls Char (production 2), negated. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const NOT_VERBATIM = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** The parser's tree, one key a node: elements and `#cdata` hold nodes, `#text` holds text. */
type OrderedNode = { [name: string]: OrderedNode[] | string };

let elements = 0;

const parser = new XMLParser({
  preserveOrder: true,
  cdataPropName: "#cdata",
  processEntities: false,
  parseTagValue: false,
  // Only bare text is trimmed, never CDATA: what goes is the layout between elements.
  trimValues: true,
  ignoreAttributes: true,
  jPath: false,
  maxNestedTags: MAX_DEPTH,
  // Tags such as <toString> would be renamed otherwise; names are checked before they become keys of ours.
  onDangerousProperty: (name) => name,
  updateTag(name) {
    elements += 1;
    if (elements > MAX_ELEMENTS) throw new XmlError(`The XML has more than ${MAX_ELEMENTS} elements`);
    return name;
  },
  // Given one of ours, the parser does not build its own table of entities for each document. It is told of a DOCTYPE.
  entityDecoder: {
    addInputEntities() {
      throw new XmlError("The XML has a DOCTYPE");
    },
    decode: (text) => text,
    setExternalEntities() {},
    setXmlVersion() {},
    reset() {},
  },
});

function documentOf(text: string): OrderedNode[] {
  elements = 0;
  try {
    // `true` has the parser check that tags are balanced, which it does not do of itself.
    return parser.parse(text, true);
  } catch (cause) {
    if (cause instanceof XmlError) throw cause;
    throw new XmlError(cause instanceof Error ? cause.message.slice(0, 200) : "The XML cannot be parsed", {
      cause,
    });
  }
}

function contentOf(nodes: OrderedNode[]): ParsedValue {
  return nodes.some(isElement) ? fieldsOf(nodes.filter(isElement)) : textOf(nodes);
}

function isElement(node: OrderedNode): boolean {
  return node["#cdata"] === undefined && node["#text"] === undefined;
}

function fieldsOf(nodes: OrderedNode[]): ParsedFields {
  const fields: ParsedFields = {};
  for (const node of nodes) {
    for (const name in node) {
      const content = node[name];
      if (Array.isArray(content)) append(fields, checkedName(name), contentOf(content));
    }
  }
  return fields;
}

function append(fields: ParsedFields, name: string, value: ParsedValue): void {
  const earlier = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (earlier === undefined) fields[name] = value;
  else if (Array.isArray(earlier)) earlier.push(value);
  else fields[name] = [earlier, value];
}

/** Text beside CDATA belongs to the value; the space between them was layout and is gone already. */
function textOf(nodes: OrderedNode[]): string {
  let text = "";
  for (const { "#cdata": cdata, "#text": bare } of nodes) {
    if (typeof bare === "string") text += decodeReferences(bare);
    else if (Array.isArray(cdata)) text += cdata.map((node) => node["#text"] ?? "").join("");
  }
  return representable(text);
}

/** One pass, so that `&amp;lt;` stays `&lt;`. */
function decodeReferences(text: string): string {
  return text.includes("&") ? text.replace(/&([^;]{0,12};?)/g, decodeReference) : text;
}

function decodeReference(reference: string, body: string): string {
  const named = ENTITIES.get(body);
  if (named !== undefined) return named;
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,8})|(\d{1,10}));$/i.exec(body) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
  const character = code <= 0x10ffff ? representable(String.fromCodePoint(code)) : "";
  if (character === "") throw new XmlError(`The XML refers to ${reference}, which is not defined`);
  return character;
}

const ENTITIES = new Map([
  ["amp;", "&"],
  ["lt;", "<"],
  ["gt;", ">"],
  ["quot;", '"'],
  ["apos;", "'"],
]);

function renderChildren(fields: WireFields): string {
  let text = "";
  for (const name of Object.keys(fields)) text += renderElement(checkedName(name), fields[name] ?? "");
  return text;
}

function renderElement(name: string, value: WireValue): string {
  if (typeof value === "string") return `<${name}>${renderText(value)}</${name}>\n`;
  if (typeof value !== "object") return `<${name}>${value}</${name}>\n`;
  if (isFields(value)) return `<${name}>${renderChildren(value)}</${name}>\n`;
  return value.map((one) => renderElement(name, one)).join("");
}

/** `]]>` would end the CDATA section, so it is divided between two. */
function renderText(text: string): string {
  return `<![CDATA[${representable(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function checkedName(name: string): string {
  if (!isWireName(name))
    throw new XmlError(`The XML has an element named ${JSON.stringify(name.slice(0, 40))}`);
  return name;
}
