import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import type { ArchiveSpec } from "./schema";

/** Of a name, without its ending: some systems take no more than 255 bytes, and a Chinese character has three. */
const MAX_BYTES = 180;
/** Names that Windows keeps for its devices, with whatever ending: "nul.txt.png" is none for a file. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i;

/**
 * What the pictures of an archive are called: each name once, safe on every system, with "/" between folders.
 *
 * @param archive.pattern with {name}, {scene}, {number}, {folder}, {owner}
 * @param total how many pictures there are, where these are only the first
 */
export function nameFiles(
  codes: readonly Pick<PrintableCode, "name" | "scene" | "folder" | "owner">[],
  { pattern, format }: Pick<ArchiveSpec, "pattern" | "format">,
  total = codes.length,
): string[] {
  const ending = format === "jpeg" ? "jpg" : format;
  const digits = String(total).length;
  const takenNames = new Set<string>();
  return codes.map((code, index) => {
    const number = String(index + 1).padStart(digits, "0");
    const values = new Map([...Object.entries(code), ["number", number]]);
    const fill = (part: string) =>
      part.replace(/\{(\w+)\}/g, (_, field: string) => safe(String(values.get(field) ?? "")));
    const path = pattern.split("/").map((part) => safe(shorten(safe(fill(part)))));
    const name = path.filter((part) => part !== "").join("/") || number;
    return `${unique(name, takenNames)}.${ending}`;
  });
}

/** What no system takes, or what would lead out of the archive's folder, becomes "_". */
function safe(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, "_")
    .trim()
    .replace(/^\.+|[. ]+$/g, "");
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

function shorten(text: string): string {
  let head = "";
  for (const sign of text) {
    if (Buffer.byteLength(head + sign) > MAX_BYTES) break;
    head += sign;
  }
  return head;
}

/** Capital letters make no other name on Windows and macOS. */
function unique(name: string, takenNames: Set<string>): string {
  let freeName = name;
  for (let copy = 2; takenNames.has(freeName.toLowerCase()); copy += 1) freeName = `${name} (${copy})`;
  takenNames.add(freeName.toLowerCase());
  return freeName;
}
