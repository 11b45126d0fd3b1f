import type { ArticleDocument } from "./document-types";
import { plainTextOf } from "./plain-text";
import { walkDocument } from "./walk-document";

/** `characters` as WeChat counts them, without blanks; `minutes` to read it, at least one where there is a text. */
export type DocumentCount = { characters: number; words: number; pictures: number; minutes: number };

/** Of silent reading of Chinese, and of English. */
const CHARACTERS_A_MINUTE = 400;
const WORDS_A_MINUTE = 220;
const PICTURES_A_MINUTE = 12;

/** What stands under the editor. `words` are those of languages with blanks between them. */
export function countDocument(document: ArticleDocument): DocumentCount {
  const text = plainTextOf(document);
  const characters = [...text.replace(/\s/gu, "")].length;
  const hanCharacters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+(?:['’-][\p{Script=Latin}]+)*/gu)?.length ?? 0;
  let pictures = 0;
  for (const { node } of walkDocument(document)) if (node.type === "image") pictures++;
  const minutes = hanCharacters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE + pictures / PICTURES_A_MINUTE;
  return { characters, words, pictures, minutes: Math.ceil(minutes) };
}
