/**
 * Words of which every text that a regular expression matches must contain at least one, in the form of
 * {@link foldForWords}. With them, an index finds the few expressions that are worth trying.
 *
 * It is careful rather than clever: whatever it does not understand gives null.
 *
 * @param pattern an expression in RE2's syntax that compiles
 * @returns null when no such words are known, as for `\d{6}`
 */
export function requiredWords(pattern: string): string[] | null {
  const reader = { characters: [...pattern], position: 0 };
  try {
    const words = readAlternatives(reader);
    return reader.position === reader.characters.length ? words : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

/** A text in the form in which required words are looked for. "ſ" is an "s" to a matcher that ignores letter case. */
export function foldForWords(text: string): string {
  return text.toLowerCase().replaceAll("ſ", "s");
}

class NotUnderstood extends Error {}

type Reader = { characters: readonly string[]; position: number };
type Words = string[] | null;

/** More words than this are no better than none. */
const MAX_WORDS = 16;
const CLOSE_OF_CLASS_NAME = ":]";

function readAlternatives(reader: Reader): Words {
  let words: Words = readSequence(reader);
  while (reader.characters[reader.position] === "|") {
    reader.position++;
    const more = readSequence(reader);
    words = words && more ? [...words, ...more] : null;
  }
  return words && words.length <= MAX_WORDS ? words : null;
}

/** The best words of a sequence: it matches only what contains words of each of its parts. */
function readSequence(reader: Reader): Words {
  let best: Words = null;
  let run = "";
  const endRun = () => {
    if (run !== "") best = better(best, [run]);
    run = "";
  };
  for (;;) {
    const next = reader.characters[reader.position];
    if (next === undefined || next === "|" || next === ")") break;
    const item = readItem(reader);
    const repetition = readRepetition(reader);
    if (typeof item === "string" && repetition !== "optional") {
      run += item;
      if (repetition === "repeated") endRun();
      continue;
    }
    endRun();
    if (Array.isArray(item) && repetition !== "optional") best = better(best, item);
  }
  endRun();
  return best;
}

/** The words whose shortest is longer: they are found by chance less often. */
function better(a: Words, b: Words): Words {
  if (!a || !b) return a ?? b;
  const shortest = (words: string[]) => Math.min(...words.map((word) => word.length));
  return shortest(b) > shortest(a) ? b : a;
}

/** One character (its folded form), the words of a group, or null for what says nothing about the text. */
function readItem(reader: Reader): string | Words {
  const character = take(reader);
  switch (character) {
    case "(":
      return readGroup(reader);
    case "[":
      return skipClass(reader);
    case "\\":
      return readEscape(reader);
    case ".":
    case "^":
    case "$":
      return null;
    default:
      return literal(character);
  }
}

/** A letter with an upper case beyond ASCII is left out: such letters can have more than two forms, as the sigma has. */
function literal(character: string): string | null {
  const folded = character.toLowerCase();
  return character < "\x80" || folded === character.toUpperCase() ? folded : null;
}

function readGroup(reader: Reader): Words {
  if (reader.characters[reader.position] === "?") {
    reader.position++;
    skipGroupHead(reader);
    // Flags alone, such as (?i), hold for what follows; none of them makes a word less required.
    if (reader.characters[reader.position - 1] === ")") return null;
  }
  const words = readAlternatives(reader);
  if (take(reader) !== ")") throw new NotUnderstood();
  return words;
}

/** Of (?:…), (?i:…), (?i), (?P<name>…) and (?<name>…), what follows the question mark. */
function skipGroupHead(reader: Reader): void {
  const rest = reader.characters.slice(reader.position, reader.position + 80).join("");
  const head = /^(?:[imsU-]*[:)]|P?<\w+>)/.exec(rest)?.[0];
  if (head === undefined) throw new NotUnderstood();
  reader.position += head.length;
}

function skipClass(reader: Reader): null {
  if (reader.characters[reader.position] === "^") reader.position++;
  // A bracket in the first place is a member of the class.
  for (let isFirst = true; ; isFirst = false) {
    const character = take(reader);
    if (character === "]" && !isFirst) return null;
    if (character === "\\") readEscape(reader);
    if (character === "[" && reader.characters[reader.position] === ":")
      skipThrough(reader, CLOSE_OF_CLASS_NAME);
  }
}

function readEscape(reader: Reader): string | null {
  const character = take(reader);
  if (/[\p{P}\p{S}]/u.test(character)) return literal(character);
  if (/[dDsSwWbBAz]/.test(character)) return null;
  if (/[pPx]/.test(character)) {
    if (reader.characters[reader.position] === "{") skipThrough(reader, "}");
    else reader.position += character === "x" ? 2 : 1;
    return null;
  }
  throw new NotUnderstood();
}

function readRepetition(reader: Reader): "once" | "optional" | "repeated" {
  const rest = reader.characters.slice(reader.position, reader.position + 20).join("");
  const [sign] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? [];
  if (sign === undefined) return "once";
  reader.position += sign.length;
  return /^(?:[*?]|\{0)/.test(sign) ? "optional" : "repeated";
}

function skipThrough(reader: Reader, end: string): void {
  let passed = "";
  while (!passed.endsWith(end)) passed += take(reader);
}

function take(reader: Reader): string {
  const character = reader.characters[reader.position++];
  if (character === undefined) throw new NotUnderstood();
  return character;
}
