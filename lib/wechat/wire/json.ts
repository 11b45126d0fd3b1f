import {
  isWireName,
  MAX_DEPTH,
  MAX_MESSAGE_BYTES,
  type ParsedFields,
  type ParsedValue,
  type WireValue,
} from "./wire-value";
import { representable } from "./xml";

/** A text that is no JSON object, or one refused for its size, its depth or a key's name. */
export class JsonError extends Error {
  override readonly name = "JsonError";
}

/**
 * Reads a delivery in JSON. Numbers come out as the text they were written as, so a MsgId beyond 2^53 stays exact.
 *
 * @throws JsonError
 */
export function parseJson(text: string): ParsedFields {
  if (Buffer.byteLength(text) > MAX_MESSAGE_BYTES) throw new JsonError("The JSON is larger than 128 KiB");
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new JsonError("The JSON is no object");
  return fieldsOf(value, 1);
}

/** Writes compact JSON; bigints become numbers with all their digits. */
export function renderJson(value: WireValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(renderJson).join(",")}]`;
  return `{${Object.entries<WireValue>(value)
    .map(([name, child]) => `${JSON.stringify(name)}:${renderJson(child)}`)
    .join(",")}}`;
}

/**
 * JSON.parse would round long numbers, so they are put in quotes first. That only works on a valid text: the first parse
 * proves it, and with it that every string ends, which keeps the expression below linear.
 */
function parsed(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(
      text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|-?\d[\d.eE+-]*/g, (token, string) => string ?? `"${token}"`),
    );
  } catch (cause) {
    throw new JsonError("The JSON cannot be parsed", { cause });
  }
}

function fieldsOf(object: object, depth: number): ParsedFields {
  if (depth > MAX_DEPTH) throw new JsonError(`The JSON is nested deeper than ${MAX_DEPTH} levels`);
  const fields: ParsedFields = {};
  for (const [name, value] of Object.entries(object)) {
    if (!isWireName(name))
      throw new JsonError(`The JSON has a key named ${JSON.stringify(name.slice(0, 40))}`);
    fields[name] = parsedValueOf(value, depth + 1);
  }
  return fields;
}

function parsedValueOf(value: unknown, depth: number): ParsedValue {
  if (typeof value === "string") return representable(value);
  if (typeof value !== "object" || value === null) return value === null ? "" : String(value);
  if (!Array.isArray(value)) return fieldsOf(value, depth);
  if (depth > MAX_DEPTH) throw new JsonError(`The JSON is nested deeper than ${MAX_DEPTH} levels`);
  return value.map((one) => parsedValueOf(one, depth + 1));
}
