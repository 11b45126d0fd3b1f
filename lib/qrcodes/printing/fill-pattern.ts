import type { Misfit } from "./geometry";
import type { SheetSpec } from "./schema";
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

/** Words of a poster or a tent that would be printed with a "{" in them, because no code says such a thing. */
export function findUnknownFields(spec: SheetSpec): Misfit[] {
  if (spec.template !== "poster" && spec.template !== "tent") return [];
  return (["title", "text"] as const)
    .filter((field) => /\{(?!(?:name|scene|folder|owner|note)\})/.test(spec[field]))
    .map((field) => ({ field, message: UNKNOWN_FIELD }));
}

const UNKNOWN_FIELD = {
  zh: "只能用 {name} {owner} {folder} {scene} {note}",
  en: "Only {name} {owner} {folder} {scene} {note} can be used",
};
