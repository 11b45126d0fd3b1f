import { CAPTION_FIELDS } from "./limits";
import type { PrintableCode } from "./schema";

const FIELD = new RegExp(`\\{(${CAPTION_FIELDS.join("|")})\\}`, "g");

/** Puts what a code says into words such as "扫码关注 {owner}". */
export function fillPattern(pattern: string, code: PrintableCode): string {
  const values = new Map(Object.entries(code));
  return pattern.replace(FIELD, (_, field: string) => String(values.get(field) ?? "")).trim();
}

/** Whether there is a "{" in the words that begins none of these fields. */
export function hasUnknownField(pattern: string, fields: readonly string[]): boolean {
  return new RegExp(`\\{(?!(?:${fields.join("|")})\\})`).test(pattern);
}
