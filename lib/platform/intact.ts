// Platform although two rooms call it: what it says of text holds for all text that is kept or published.

import type { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";

/**
 * What a reader of text puts where it could not read: the letter that stood there is lost. It becomes of half an emoji,
 * too, on its way to a follower.
 */
const LOST_LETTER = /[\uFFFD\p{Surrogate}]/u;

/**
 * A schema that takes no text in which letters were lost (U+FFFD, half an emoji), wherever in the value it is: such text comes of a file
 * read in the wrong encoding, and nobody ever means it.
 */
export function intact<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.superRefine((value, context) => {
    if (!holdsBroken(value)) return;
    for (const path of brokenTexts(value, [])) context.addIssue({ code: "custom", path, params: LOST });
  });
}

/** Whether letters were lost from the text. */
export function isBroken(text: string): boolean {
  return LOST_LETTER.test(text);
}

export const LOST_WORDS = {
  zh: "含有乱码（�）：原来的字已经丢失，请重新填写；从文件来的，请把文件另存为 UTF-8",
  en: "Holds a “�” where a letter was lost: write it anew, and save the file that it came from as UTF-8",
} as const;
const LOST = rule(LOST_WORDS);

/** Quick, for almost nothing is broken, and a value may have a hundred thousand texts. */
function holdsBroken(value: unknown): boolean {
  if (typeof value === "string") return isBroken(value);
  if (Array.isArray(value)) return value.some(holdsBroken);
  return isPlain(value) && Object.values(value).some(holdsBroken);
}

function brokenTexts(value: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (typeof value === "string") return isBroken(value) ? [[...path]] : [];
  if (Array.isArray(value)) return value.flatMap((item, place) => brokenTexts(item, [...path, place]));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => brokenTexts(part, [...path, name]));
}

/** Times, bytes and the like hold no text. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
