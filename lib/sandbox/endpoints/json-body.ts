import { Refusal } from "@/lib/sandbox/refusals";

/**
 * Reads a JSON body as the platform does.
 * @throws Refusal 44002 nothing in it, 40033 text that is not raw UTF-8 (only where `refusesEscapes`), 47001 no JSON
 */
export function readJson(bytes: Buffer, refusesEscapes: boolean): unknown {
  if (bytes.length === 0) throw new Refusal(44002);
  const text = decodeUtf8(bytes);
  if (refusesEscapes && (text === null || escapesBeyondAscii(text))) throw new Refusal(40033);
  if (text === null) throw new Refusal(47001);
  try {
    return JSON.parse(text);
  } catch {
    // Not worth a cause: the platform tells its callers nothing more than the code.
    throw new Refusal(47001);
  }
}

/** The value as an object whose fields may be anything, or an empty one: absent fields have refusals of their own. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The field as text; whatever is no text counts as left out. */
export function textField(json: unknown, name: string): string {
  const value = fieldsOf(json)[name];
  return typeof value === "string" ? value : "";
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Looks at every escape in turn, so that an escaped backslash before a "u" is not taken for one. */
function escapesBeyondAscii(text: string): boolean {
  for (const [, hex] of text.matchAll(/\\(?:u([0-9a-fA-F]{4})|.)/gs)) {
    if (hex !== undefined && Number.parseInt(hex, 16) > 0x7f) return true;
  }
  return false;
}
