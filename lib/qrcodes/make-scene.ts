/** Letters and digits that cannot be taken for each other on a printed sheet. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
const GROUPS = 2;
const GROUP_LENGTH = 4;

/**
 * A scene that nobody chose: short enough to read out, such as "k7fm-2xqd" (one of 8 × 10¹¹).
 *
 * @param random a whole number from 0 to below its argument
 */
export function makeScene(random: (below: number) => number): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
