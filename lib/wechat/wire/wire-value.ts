/**
 * What a body holds once its notation is off: XML and JSON deliveries carry the same names, so both come out alike. A leaf
 * is text (numbers too, so that 64-bit ids keep their digits) and an element that repeats is an array.
 */
export type ParsedValue = string | ParsedFields | ParsedValue[];
export type ParsedFields = { [name: string]: ParsedValue };

/** What can be rendered: numbers and bigints are written bare, text in CDATA or quotes. */
export type WireValue = string | number | bigint | WireFields | readonly WireValue[];
export type WireFields = { [name: string]: WireValue };

/** Larger bodies are refused unread. In compatible mode a message travels twice, once as base64 of its ciphertext. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Larger messages are refused unread. The longest genuine ones, results of mass sends, stay below 20 KiB. */
export const MAX_MESSAGE_BYTES = 128 * 1024;
export const MAX_DEPTH = 12;
export const MAX_ELEMENTS = 4000;

/** Whether a name is legal in both notations and safe as the key of an object. */
export function isWireName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name) && !REFUSED_NAMES.has(name);
}

/** Whether the value has children of its own. */
export function isFields(value: ParsedValue | undefined): value is ParsedFields;
export function isFields(value: WireValue | undefined): value is WireFields;
export function isFields(value: WireValue | undefined): boolean {
  return typeof value === "object" && !Array.isArray(value);
}

const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);
