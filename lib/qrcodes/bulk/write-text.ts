import type { Locale } from "@/lib/platform/i18n/locale";
import { guardedCell } from "@/lib/qrcodes/bulk/reading/plain-cell";
import { columnName, LINE_FIELDS } from "./columns";
import type { Line } from "./types";

/** Lines as text that can be pasted again: with a head, cells parted by tabs, as a spreadsheet copies them. */
export function writeLines(lines: readonly Line[], locale: Locale): string {
  const usedFields = LINE_FIELDS.filter(
    (field) => field === "name" || lines.some(({ values }) => Boolean(values[field])),
  );
  const head = usedFields.map((field) => columnName(field, locale));
  const rows = lines.map(({ values }) => usedFields.map((field) => quote(guardedCell(values[field] ?? ""))));
  return [head, ...rows].map((cells) => cells.join("\t")).join("\n");
}

/** Whatever might be taken for a separator, too, so that only the tabs between cells look like one. */
function quote(text: string): string {
  return /["\t\r\n,;|，]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
