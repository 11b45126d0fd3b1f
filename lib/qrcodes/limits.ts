// Of WeChat: developers.weixin.qq.com › Account management › QR codes with parameters. Here rather than in the schema, so
// that a form can count without loading the schema's library.

import { DAY, HOUR, MINUTE, SECOND } from "@/lib/platform/time";

export const MIN_SECONDS = 60;
export const MAX_SECONDS = (30 * DAY) / SECOND;
/** In characters, as `countCharacters` counts them; so are the other lengths of texts. */
export const MAX_SCENE = 64;
/** The largest scene that is a number: permanent codes have no larger ones, and one range is easier to explain. */
export const MAX_NUMBER = 100_000;
export const MAX_NAME = 60;
/** Characters of a folder, an owner or a label. */
export const MAX_WORD = 40;
export const MAX_NOTE = 500;
export const MAX_LABELS = 10;
/** WeChat puts at most 20 tags on one follower. */
export const MAX_TAGS = 3;
/** Of a tag's name, in UTF-8. */
export const MAX_TAG_BYTES = 30;
/** How many permanent codes WeChat gives one account, ever: they cannot be deleted. */
export const MAX_PERMANENT = 100_000;

/** Characters as WeChat counts them and people see them: an emoji beyond the first plane is one, not two. */
export function countCharacters(text: string): number {
  return [...text].length;
}

export type Duration = { days: number; hours: number; minutes: number };

/** The whole duration in seconds. */
export function secondsOf({ days, hours, minutes }: Duration): number {
  return (days * DAY + hours * HOUR + minutes * MINUTE) / SECOND;
}
