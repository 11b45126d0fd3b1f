import { parseJson, renderJson } from "./json";
import type { ParsedFields, WireFields } from "./wire-value";
import { parseXml, renderXml } from "./xml";

/** The account's data format, a setting of its own since 2025: Message push › Server configuration. */
export type WireFormat = "xml" | "json";

/** The notation a body is in; what is not an object in JSON is taken for XML. */
export function formatOf(body: string): WireFormat {
  return /^[\s\ufeff]*\{/.test(body) ? "json" : "xml";
}

/**
 * Reads a body in either notation, whatever its content type says: the platform's is not reliable.
 *
 * @throws XmlError, JsonError
 */
export function parseBody(body: string): ParsedFields {
  const text = body.charCodeAt(0) === 0xfeff ? body.slice(1) : body;
  return formatOf(text) === "json" ? parseJson(text) : parseXml(text);
}

/** Writes a body in the notation asked for. */
export function renderBody(fields: WireFields, format: WireFormat): string {
  return format === "json" ? renderJson(fields) : renderXml(fields);
}
