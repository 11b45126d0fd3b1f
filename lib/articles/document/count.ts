import type { ArticleDocument, Block } from "./document-types";
import { plainTextOf } from "./plain-text";
import { walkDocument } from "./walk-document";

/** `characters` as WeChat counts them, without blanks; `minutes` to read it, at least one where there is a text. */
export type DocumentCount = { characters: number; words: number; pictures: number; minutes: number };

/** Of silent reading of Chinese, and of English. */
const CHARACTERS_A_MINUTE = 400;
const WORDS_A_MINUTE = 220;
const PICTURES_A_MINUTE = 12;

/** What stands under the editor. `words` are those of languages with blanks between them. */
export function countDocument({ content }: ArticleDocument): DocumentCount {
  const sum = { characters: 0, hanCharacters: 0, words: 0, pictures: 0 };
  for (const block of content) {
    const count = blockCounts.get(block) ?? countBlock(block);
    blockCounts.set(block, count);
    sum.characters += count.characters;
    sum.hanCharacters += count.hanCharacters;
    sum.words += count.words;
    sum.pictures += count.pictures;
  }
  const { characters, hanCharacters, words, pictures } = sum;
  const minutes = hanCharacters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE + pictures / PICTURES_A_MINUTE;
  return { characters, words, pictures, minutes: Math.ceil(minutes) };
}

type BlockCount = Omit<DocumentCount, "minutes"> & { hanCharacters: number };

/** While somebody writes most blocks stay the same objects. A line ends with each, so that none shares a word. */
const blockCounts = new WeakMap<Block, BlockCount>();

function countBlock(block: Block): BlockCount {
  const document: ArticleDocument = { type: "doc", content: [block] };
  const text = plainTextOf(document);
  const characters = [...text.replace(/\s/gu, "")].length;
  const hanCharacters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+(?:['’-][\p{Script=Latin}]+)*/gu)?.length ?? 0;
  let pictures = 0;
  for (const { node } of walkDocument(document)) if (node.type === "image") pictures++;
  return { characters, hanCharacters, words, pictures };
}
