import { diffWordsWithSpace } from "diff";

/** A piece of a text; `isChanged` when the other text does not have it there. `at` is where it begins. */
export type MarkedPiece = { at: number; words: string; isChanged: boolean };

/** Longer is marked as a whole: whoever wrote a passage anew sees no words in common, and would wait for them. */
const PATIENCE_MS = 150;

/** The words in which two texts differ, marked in each of them. Chinese is told apart by words, not by signs. */
export function markWords(before: string, after: string): { before: MarkedPiece[]; after: MarkedPiece[] } {
  const intlSegmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter, timeout: PATIENCE_MS }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  return {
    before: piecesOf(
      changes.flatMap(({ value, added, removed }) => (added ? [] : [[value, removed] as const])),
    ),
    after: piecesOf(
      changes.flatMap(({ value, added, removed }) => (removed ? [] : [[value, added] as const])),
    ),
  };
}

function piecesOf(parts: readonly (readonly [words: string, isChanged: boolean])[]): MarkedPiece[] {
  let end = 0;
  return parts.map(([words, isChanged]) => {
    const at = end;
    end += words.length;
    return { at, words, isChanged };
  });
}
