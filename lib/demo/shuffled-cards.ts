import { randomInt } from "node:crypto";

const CARDS = 16;

/** The numbers 0 to 15 in random order: where the cards of the little game lie. */
export function shuffledCards(): number[] {
  const cards = Array.from({ length: CARDS }, (_, card) => card);
  for (let last = CARDS - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    const [a = 0, b = 0] = [cards[last], cards[other]];
    cards[last] = b;
    cards[other] = a;
  }
  return cards;
}
