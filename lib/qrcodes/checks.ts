import type { Localized } from "@/lib/platform/i18n/locale";
import { countCharacters, MAX_NAME, MAX_NOTE, MAX_NUMBER, MAX_SCENE, MAX_WORD } from "./limits";

// What the texts of a code may be, the same by whichever door it comes in: its form, a list of many, a file of `apply`.
// Each check gets a text without space around it, and says in words what is wrong; null when nothing is. Whether a text
// may be missing is for the door to know. No schema library here: browsers check thousands of lines with this.

export function checkName(name: string): Localized | null {
  return checkLength(name, MAX_NAME) ?? checkOneLine(name);
}

/** Of a folder, an owner or a label. */
export function checkWord(word: string): Localized | null {
  return checkLength(word, MAX_WORD) ?? checkOneLine(word);
}

export function checkNote(note: string): Localized | null {
  return checkLength(note, MAX_NOTE) ?? checkText(note);
}

/** Of a scene as text; numbers have `isSceneNumber`. */
export function checkScene(scene: string): Localized | null {
  return checkLength(scene, MAX_SCENE) ?? checkOneLine(scene);
}

/** Whether it is a number that WeChat takes as a scene, spelled as a scan will spell it. */
export function isSceneNumber(scene: string): boolean {
  return /^[1-9]\d*$/.test(scene) && Number(scene) <= MAX_NUMBER;
}

/** A text without line breaks. */
export function checkOneLine(text: string): Localized | null {
  return checkVisible(text) ?? (INVISIBLE.test(text) ? NO_LINE_BREAKS : null);
}

/** Whether a sign without width stands somewhere in a text where it has no use; names the place, for nobody sees it. */
export function checkVisible(text: string): Localized | null {
  const hidden = WITHOUT_WIDTH.exec(text);
  if (!hidden) return null;
  const before = countCharacters(text.slice(0, hidden.index));
  return {
    zh: `第 ${before} 个字后面有看不见的字符：请删掉，或重新输入`,
    en: `An invisible character stands behind character ${before}: delete it, or write the text anew`,
  };
}

/** Of what followers are sent: their script may need signs that a name may not have. No database stores the rest. */
export function checkReplyText(text: string): Localized | null {
  return UNSTORABLE.test(text) ? STRANGE : null;
}

function checkText(text: string): Localized | null {
  return INVISIBLE.test(text.replace(/[\n\r\t]/g, "")) ? STRANGE : null;
}

function checkLength(text: string, longest: number): Localized | null {
  if (countCharacters(text) <= longest) return null;
  return { zh: `最多 ${longest} 个字符`, en: `At most ${longest} characters` };
}

/**
 * Controls; halves of a character, which no database of ours stores and no XML carries; and signs that turn the
 * direction of writing, which scramble what stands after them, such as the rest of a title.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Signs that come along with what is copied from pages and chats. Joiners have a use in emoji and some scripts, between
 * two signs; nowhere else.
 */
const WITHOUT_WIDTH =
  /[\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2064\u3164\ufeff\uffa0]|^[\u200c\u200d]|[\u200c\u200d]$|(?<=[\s\p{Script=Han}])[\u200c\u200d]/u;

const UNSTORABLE = /[\0\p{Cs}]/u;

const NO_LINE_BREAKS: Localized = {
  zh: "不能有换行等看不见的字符",
  en: "No line breaks or other invisible characters",
};
const STRANGE: Localized = {
  zh: "有看不见的特殊字符，请删掉",
  en: "There are invisible special characters; delete them",
};
