import { XMLParser } from "fast-xml-parser";
import {
  isFields,
  isWireName,
  MAX_BODY_BYTES,
  MAX_DEPTH,
  MAX_ELEMENTS,
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
 * Reads an `<xml>` document in time linear in its length. CDATA and bare text read alike, repeated elements become an
 * array, attributes are ignored. Only the five built-in entities and character references are known; a DOCTYPE is refused.
 *
 * @throws XmlError
 */
export function parseXml(text: string): ParsedFields {
  if (Buffer.byteLength(text) > MAX_BODY_BYTES)
    throw new XmlError(`The XML is larger than ${MAX_BODY_BYTES} bytes`);
  for (const node of documentOf(text)) {
    const root = node.xml;
    if (root === undefined || typeof root === "string") continue;
    const content = contentOf(root);
    return isFields(content) ? content : {};
  }
  throw new XmlError("The document's root is not <xml>");
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
  trimValues: false,
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
  const children = childrenOf(nodes);
  return children.size === 0 ? textOf(nodes) : fieldsOf(children);
}

function childrenOf(nodes: OrderedNode[]): Map<string, ParsedValue[]> {
  const children = new Map<string, ParsedValue[]>();
  for (const node of nodes) {
    for (const name in node) {
      const content = node[name];
      if (name === "#cdata" || content === undefined || typeof content === "string") continue;
      const values = children.get(name);
      if (values) values.push(contentOf(content));
      else children.set(checkedName(name), [contentOf(content)]);
    }
  }
  return children;
}

/** Space around CDATA is layout; any other text beside it belongs to the value. */
function textOf(nodes: OrderedNode[]): string {
  const hasCdata = nodes.some((node) => node["#cdata"] !== undefined);
  let text = "";
  for (const { "#cdata": cdata, "#text": bare } of nodes) {
    if (Array.isArray(cdata)) text += plainText(cdata);
    else if (typeof bare === "string" && !(hasCdata && bare.trim() === "")) text += decodeReferences(bare);
  }
  return text;
}

function fieldsOf(children: Map<string, ParsedValue[]>): ParsedFields {
  const fields: ParsedFields = {};
  for (const [name, values] of children) {
    const [first] = values;
    fields[name] = values.length === 1 && first !== undefined ? first : values;
  }
  return fields;
}

function plainText(nodes: OrderedNode[]): string {
  let text = "";
  for (const node of nodes) if (typeof node["#text"] === "string") text += node["#text"];
  return text;
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
  const character = code <= 0x10ffff ? String.fromCodePoint(code).replace(FORBIDDEN, "") : "";
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
