import { toSearchText } from "@/lib/platform/db/search-text";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { DAY, MINUTE } from "@/lib/platform/time";
import type { Reply, Trigger } from "@/lib/replies/schema";
import { keywordOf, paragraphOf, RARE_WORD, titleOf } from "./texts";

/** The cells of a row by column, as SQLite keeps them. */
export type Row = Record<string, string | number | null>;

/** How many rules, articles and codes there are. */
export const LIST_ROWS = 10_000;

const FIRST_DAY = Date.UTC(2026, 0, 1);
/** The row that has the rare word, far from both ends of its list. */
export const RARE_ROW = 6180;

/** When a row of this number was made: one a minute. */
export function createdAt(number: number): number {
  return FIRST_DAY + number * MINUTE;
}

/** Every eleventh rule is switched off, every fifth shows articles, every fiftieth has a priority. */
export function ruleRow(accountId: string, number: number): Row {
  const name = nameOf(number);
  const triggers: Trigger[] = [
    { type: "keyword", match: "exact", text: keywordOf(number) },
    { type: "keyword", match: "contains", text: `${keywordOf(number)}号` },
  ];
  const text = paragraphOf(number);
  const replies: Reply[] = [
    { type: "text", text },
    ...(number % 5 === 0
      ? [{ type: "news" as const, articleIds: [articleId(number), articleId(number + 1)] }]
      : []),
  ];
  const keywords = triggers.flatMap((trigger) => (trigger.type === "keyword" ? [trigger.text] : []));
  return {
    id: ruleId(number),
    accountId,
    name,
    enabled: number % 11 === 0 ? 0 : 1,
    priority: number % 50 === 0 ? 10 : 0,
    triggers: JSON.stringify(triggers),
    replyMode: "all",
    replies: JSON.stringify(replies),
    searchText: toSearchText(name, ...keywords, text),
    ...times(number),
  };
}

export function articleRow(accountId: string, number: number): Row {
  const title = nameOf(number);
  const description = paragraphOf(number);
  const url = `https://shop.example.com/stories/${number}`;
  return {
    id: articleId(number),
    accountId,
    title,
    description,
    pictureUrl: `https://shop.example.com/covers/${number % 40}.jpg`,
    url,
    searchText: toSearchText(title, description, url),
    ...times(number),
  };
}

/** Every third code is temporary, and most of those are over. */
export function qrCodeRow(accountId: string, number: number): Row {
  const name = nameOf(number);
  const scene = `campaign_${number}`;
  const isTemporary = number % 3 === 0;
  const { createdAt: made } = times(number);
  return {
    id: qrCodeId(number),
    accountId,
    name,
    lifetime: isTemporary ? "temporary" : "permanent",
    scene,
    ticket: `gQH${String(number).padStart(93, "8DwAAAAAAAAAAS5odHRwOi8v")}`,
    url: `http://weixin.qq.com/q/02${String(number).padStart(20, "kY7")}`,
    expiresAt: isTemporary ? toDatabaseTime(createdAt(number) + 30 * DAY) : null,
    searchText: toSearchText(name, scene),
    createdAt: made,
  };
}

export function ruleId(number: number): string {
  return idOf("br", number);
}

export function nameOf(number: number): string {
  return number === RARE_ROW ? `${RARE_WORD}${titleOf(number)}` : titleOf(number);
}

export function articleId(number: number): string {
  return idOf("ba", number);
}

export function qrCodeId(number: number): string {
  return idOf("bq", number);
}

/** As long as the desk's own ids. */
function idOf(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(10, "0")}`;
}

function times(number: number): { revision: number; createdAt: string; updatedAt: string } {
  const time = toDatabaseTime(createdAt(number));
  return { revision: 1, createdAt: time, updatedAt: time };
}
