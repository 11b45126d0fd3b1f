import fc from "fast-check";
import { expect, it } from "vitest";
import { buildPhraseIndex } from "./phrase-index";

async function search(phrases: string[], text: string): Promise<string[]> {
  const index = await buildPhraseIndex(phrases);
  const found: string[] = [];
  index.search(text, (phrase) => found.push(phrases[phrase] ?? "?"));
  return found.sort();
}

/** Every phrase, looked for one by one. */
function searchOneByOne(phrases: string[], text: string): string[] {
  return phrases.filter((phrase) => text.includes(phrase)).sort();
}

// Few letters, so that phrases overlap, begin alike and contain each other.
const word = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "优", "惠"), maxLength });

it("finds exactly what looking for each phrase finds", async () => {
  const phrases = fc.uniqueArray(
    word(6).filter((phrase) => phrase !== ""),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(phrases, word(40), async (all, text) => {
      expect(await search(all, text)).toEqual(searchOneByOne(all, text));
    }),
    { numRuns: 500 },
  );
});

it("finds phrases inside each other, at one place", async () => {
  expect(await search(["he", "she", "hers", "his"], "ushers")).toEqual(["he", "hers", "she"]);
});

it("finds nothing without phrases", async () => {
  expect(await search([], "anything")).toEqual([]);
});

it("finds phrases of characters outside the basic plane", async () => {
  expect(await search(["🎁", "🎁🎁"], "送🎁🎁")).toEqual(["🎁", "🎁🎁"]);
});

it("reports each phrase once, however often a text holds it", async () => {
  const phrases = Array.from({ length: 500 }, (_, number) => "a".repeat(number + 1));
  expect(await search(phrases, "a".repeat(4096))).toEqual(phrases);
});
