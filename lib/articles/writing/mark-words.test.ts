import { expect, it } from "vitest";
import { type MarkedPiece, markWords } from "./mark-words";

it("marks the words that were added, taken away and put in the place of others", () => {
  const { before, after } = markWords(
    "明前龙井今日上架，先到先得。",
    "明前龙井明日上架，先到先得，限三百盒。",
  );
  expect(changed(before)).toEqual(["今"]);
  expect(changed(after)).toEqual(["明", "，限三百盒"]);
  expect(all(before)).toBe("明前龙井今日上架，先到先得。");
  expect(all(after)).toBe("明前龙井明日上架，先到先得，限三百盒。");
});

it("marks long texts without a word in common as a whole, and soon", () => {
  const [then, now] = ["茶", "山"].map((word, place) =>
    Array.from({ length: 30_000 }, (_, index) => `${word}${index * 2 + place}`).join(" "),
  );
  const pieces = markWords(then ?? "", now ?? "");
  expect(all(pieces.before)).toBe(then);
  expect(all(pieces.after)).toBe(now);
}, 5_000);

function changed(pieces: readonly MarkedPiece[]): string[] {
  return pieces.flatMap(({ words, isChanged }) => (isChanged ? [words] : []));
}

function all(pieces: readonly MarkedPiece[]): string {
  return pieces.map(({ words }) => words).join("");
}
