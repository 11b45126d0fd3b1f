import "server-only";

import type { Localized } from "@/lib/platform/i18n/locale";
import { processSingleton } from "@/lib/platform/process-singleton";
import commonPasswords from "./common-passwords.json";
import { PASSWORD_WORDS, type PasswordFault } from "./password-words";

/** What everybody who attacks this desk tries first. */
const PRODUCT_WORDS = ["mpdesk", "gonghaotai", "公号台", "公众号", "wechat", "weixin"];
/** Shorter ones are part of too many good passwords. */
const SHORTEST_OWN_WORD = 3;
/** So many letters have to be left of a password without its owner's names. */
const FEWEST_OWN_LETTERS = 6;

/**
 * What makes a new password easy to guess, whatever its length: that it is one of the most common ones (with figures and
 * signs around it or not), a few signs over and over, figures alone, or the person's own name or address.
 *
 * @param person whose it is to be; what is not known is left out
 * @returns null for one that will do
 */
export function findPasswordFault(
  password: string,
  person: { name?: string; email?: string },
): PasswordFault | null {
  const lower = password.normalize("NFKC").toLowerCase();
  if (!/\p{L}/u.test(lower)) return "figures";
  if (/^(.{1,6}?)\1+$/u.test(lower)) return "repeated";
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (commonWords().has(lower) || commonWords().has(core)) return "common";
  return isMostlyOwn(lower, person) ? "own" : null;
}

/** As {@link findPasswordFault}, in words for the field; null for one that will do. */
export function judgePassword(password: string, person: { name?: string; email?: string }): Localized | null {
  const fault = findPasswordFault(password, person);
  return fault && PASSWORD_WORDS[fault];
}

function isMostlyOwn(lower: string, { name = "", email = "" }: { name?: string; email?: string }): boolean {
  const words = [
    ...PRODUCT_WORDS,
    ...`${name} ${email}`.toLowerCase().split(/[\s@._+-]+/),
    name.toLowerCase(),
  ]
    .filter((word) => word.length >= SHORTEST_OWN_WORD || /\p{Script=Han}{2}/u.test(word))
    // The longest first: what is left of it must not be taken for more.
    .sort((one, other) => other.length - one.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), lower);
  return rest !== lower && rest.replace(/[^\p{L}]/gu, "").length < FEWEST_OWN_LETTERS;
}

function commonWords(): Set<string> {
  return processSingleton("common-passwords", () => new Set(commonPasswords.words.split(" ")));
}
