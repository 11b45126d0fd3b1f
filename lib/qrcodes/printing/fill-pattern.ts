import type { PrintableCode } from "./types";

/** Puts what a code says into words such as "扫码关注 {owner}". */
export function fillPattern(
  pattern: string,
  code: Pick<PrintableCode, "name" | "scene" | "folder" | "owner" | "note">,
): string {
  const values = new Map(Object.entries(code));
  return pattern
    .replace(/\{(name|scene|folder|owner|note)\}/g, (_, field: string) => String(values.get(field) ?? ""))
    .trim();
}
