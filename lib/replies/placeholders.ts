import { MAX_TEXT_BYTES } from "@/lib/wechat/wire/reply-limits";
import type { PLACEHOLDERS } from "./limits";

/** What a text may say about the follower it goes to. Null where it is not known. */
export type PlaceholderValues = {
  openid: string;
  scene: string | null;
  keyword: string | null;
  nickname: string | null;
};

const PLACEHOLDER = /\{\{\s*(nickname|keyword|scene|openid)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * Puts the values into a text: `{{keyword}}`, or `{{nickname|亲}}` with the words to use when the value is not known.
 * Anything else between braces stays as it is.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  if (!text.includes("{{")) return text;
  return text.replace(
    PLACEHOLDER,
    (_, name: (typeof PLACEHOLDERS)[number], otherwise: string | undefined) => {
      // More of it would not fit into the message, however short the rest is.
      const value = values[name]?.slice(0, MAX_TEXT_BYTES);
      if (value) return value;
      return otherwise?.trim() ?? (name === "nickname" ? friendIn(text) : "");
    },
  );
}

/** Most accounts may not know nicknames, so a text that greets by name must read well without one. */
function friendIn(text: string): string {
  return /\p{Script=Han}/u.test(text) ? "朋友" : "friend";
}
