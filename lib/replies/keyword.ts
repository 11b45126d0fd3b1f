/**
 * Longer than any keyword, and than any message that WeChat takes. Putting accents in order, which is part of NFKC, takes
 * time in proportion to the square of their number.
 */
const MAX_LENGTH = 4096;

/**
 * The form in which keywords and messages are compared: without what nobody sees and without the differences that a
 * follower's keyboard makes (upper case, full-width letters, how many blanks and where the line breaks). What looks
 * different stays different.
 */
export function normalizeKeyword(text: string): string {
  const beginning = text.slice(0, MAX_LENGTH);
  if (!UNUSUAL.test(beginning))
    return beginning.normalize("NFKC").toLowerCase().replace(/ {2,}/g, " ").trim();
  const visible = withoutInvisible(beginning);
  const plain = OTHERWISE_SEEN.test(visible)
    ? visible.replace(SEEN_ALIKE, (words) => words.normalize("NFKC"))
    : visible.normalize("NFKC");
  return plain.toLowerCase().replace(BLANKS, " ").trim();
}

/**
 * A text as expressions see it: letter case is the matcher's affair, and blanks and line breaks are the expression's, but
 * what nobody sees is gone and full-width letters, digits and signs are plain ones.
 */
export function foldForRegex(text: string): string {
  const beginning = text.slice(0, MAX_LENGTH);
  const visible = UNUSUAL.test(beginning) ? withoutInvisible(beginning) : beginning;
  return visible.replace(FULL_WIDTH, toPlain);
}

/** An expression that means the same to {@link foldForRegex folded} texts: a full-width sign in it is no syntax. */
export function foldPattern(pattern: string): string {
  const visible = withoutInvisible(pattern);
  // Within \Q…\E a backslash would be a character.
  if (visible.includes("\\Q")) return visible;
  return visible.replace(ESCAPE_OR_FULL_WIDTH, (found) => {
    const sign = found.at(-1) ?? "";
    const plain = toPlain(sign);
    if (plain === sign) return found;
    // Nothing beyond ASCII is syntax, or may have a backslash.
    if (plain > "\x7F") return plain;
    return /[\w ]/.test(plain) ? found.slice(0, -1) + plain : `\\${plain}`;
  });
}

/** A sentence without the punctuation at its end; empty when it is nothing else. */
export function withoutStops(sentence: string): string {
  let end = sentence.length;
  while (STOPS.has(sentence.charAt(end - 1))) end--;
  return sentence.slice(0, end);
}

/** Plain, full-width and half-width, and the blanks between them. */
const STOPS = new Set("。.．｡!！?？‼⁇⁈⁉,，､、;；:：…⋯~～—· \u3000\n");

/** Nearly every message is made of other characters than these, and quickly compared. */
const UNUSUAL = /[^ -~\u3001-\u3020\u4E00-\u9FFF\uFF01-\uFF5E]/;
/** NFKC makes 有 of 🈶, 1 of ①, m2 of ㎡ and 12 of ½: emoji and what is encircled, raised, a fraction or a unit. */
const LOOK =
  "\\p{Extended_Pictographic}²³¹¼-¾\\u2070-\\u209F\\u2150-\\u215F\\u2189\\u2460-\\u24FF\\u3200-\\u33FF";
const OTHERWISE_SEEN = new RegExp(`[${LOOK}]`, "u");
const SEEN_ALIKE = new RegExp(`[^${LOOK}]+`, "gu");
/** The empty pattern of Braille too. */
const BLANKS = /[\s\u0085\u2800]+/g;
/** With the signs of money, which a Chinese keyboard writes so: ￥. */
const FULL_WIDTH = /[\uFF01-\uFF5E\uFFE0-\uFFE2\uFFE4-\uFFE6\u3000]+/g;
const ESCAPE_OR_FULL_WIDTH =
  /\\[^\uFF01-\uFF5E\uFFE0-\uFFE2\uFFE4-\uFFE6]|\\?[\uFF01-\uFF5E\uFFE0-\uFFE2\uFFE4-\uFFE6\u3000]/gsu;

function toPlain(fullWidth: string): string {
  return fullWidth.normalize("NFKC");
}

function withoutInvisible(text: string): string {
  return MAYBE_INVISIBLE.test(text) ? text.replace(INVISIBLE, "$1") : text;
}

// Zero-width signs, direction marks, variation selectors (the difference between ❤ and ❤️) and control characters. The
// selectors of Mongolian and the tags of which flags are made show, and so does a joiner where it joins: within an emoji,
// and in scripts whose letters join by it.
const MAYBE_INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const SEEN = "\\t-\\r\\u0085\\u180B-\\u180F\\u{E0020}-\\u{E007F}";
const EMOJI = "[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]";
const LETTER = `[${"Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala"
  .split(" ")
  .map((script) => `\\p{Script=${script}}`)
  .join("")}]`;
const JOINER = `(?<=${EMOJI}\\uFE0F?)\\u200D(?=${EMOJI})|(?<=${LETTER})[\\u200C\\u200D](?=${LETTER})`;
/** The first group is what shows after all. */
const INVISIBLE = new RegExp(`(${JOINER})|(?![${SEEN}])[\\p{Default_Ignorable_Code_Point}\\p{Cc}]`, "gu");
