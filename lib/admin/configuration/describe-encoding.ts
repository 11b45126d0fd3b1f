import type { TextEncoding } from "@/lib/platform/text-encoding";

/** Says of a file that is not UTF-8 what it seems to be, and how it becomes one that is taken. */
export function describeEncoding({ encoding, line }: { encoding: TextEncoding; line: number }): string[] {
  const looks =
    encoding === "utf-8"
      ? `It looks like UTF-8 that was damaged, first on line ${line}: a letter there cannot be read. Write it anew.`
      : `It is not UTF-8. It looks like ${NAMES[encoding]}.`;
  return [looks, HOW_TO_SAVE];
}

const NAMES = {
  "utf-16le": "UTF-16, which Windows calls Unicode",
  "utf-16be": "UTF-16 (big endian)",
  gb18030: "GBK, which Windows in Chinese calls ANSI",
} as const satisfies Record<Exclude<TextEncoding, "utf-8">, string>;

const HOW_TO_SAVE =
  "Open it in an editor that shows its Chinese right, choose “Save as” with the encoding UTF-8, and look at it once more.";
