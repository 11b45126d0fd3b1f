import type { Locale } from "@/lib/platform/i18n/locale";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { isOwnKey } from "@/lib/ui/say-button";
import { sayPlannedTime } from "@/lib/ui/time-words";
import { auditMessages } from "./messages";
import type { DetailLine } from "./types";
import { wordsOfValue } from "./value-words";

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MAX_TEXT_LENGTH = 500;
/** Ids lead to the thing; they are nothing to read. */
const UNREAD = new Set(
  "id ids accountId articleIds setId mediaId thumbMediaId menuId callsADay sending contentHash revision".split(
    " ",
  ),
);
/** By which the media library knows what a file holds. */
const CONTENT_HASH = /^[0-9a-f]{64}$/;
/** Parts of a thing that say nothing without their names. */
const NAMED_PARTS = new Set(
  "foreground background dots corners cornerColor errorCorrection frame textColor color hasLogo".split(" "),
);

/** What an event's detail says, as lines to read: what changed from what to what, and everything else that is kept. */
export function describeDetail(detail: unknown, locale: Locale): DetailLine[] {
  if (!isRecord(detail)) return [];
  const { before, after, ...rest } = detail;
  const sides = isRecord(before) || isRecord(after);
  const changes = sides ? compare(isRecord(before) ? before : null, isRecord(after) ? after : null) : [];
  // Somebody was renamed.
  const isPair = "from" in rest && "to" in rest;
  const pairs = isPair && !isRecord(rest.from) ? [["name", rest.from, rest.to] as const] : [];
  const others = Object.entries({ ...rest, ...(sides ? {} : { before, after }) })
    .filter(([name, value]) => !isEmpty(value) && !(isPair && (name === "from" || name === "to")))
    .map(([name, value]) => pairOf(name, value));
  return [...changes, ...pairs, ...others]
    .filter(([name]) => !UNREAD.has(name))
    .map(([name, from, to]) => ({
      name: nameOf(name, locale),
      before: say(name, from, locale),
      after: say(name, to, locale),
    }))
    .filter(({ before, after }) => before || after);
}

type Change = readonly [name: string, from: unknown, to: unknown];

/** Only what differs; of something new or deleted, all of it. */
function compare(before: Record<string, unknown> | null, after: Record<string, unknown> | null): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => [name, before?.[name], after?.[name]] as const)
    .filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to))
    .filter(([, from, to]) => !isEmpty(from) || !isEmpty(to));
}

function pairOf(name: string, value: unknown): Change {
  return isRecord(value) && "from" in value && "to" in value
    ? [name, value.from, value.to]
    : [name, undefined, value];
}

function nameOf(name: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = auditMessages[locale].fields;
  return names[name] ?? name;
}

function say(name: string, value: unknown, locale: Locale): string | null {
  if (value === undefined) return null;
  const text = leavesOf(name, value, locale).join(" · ");
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}

/** The words and figures in the value of a field, whatever holds them. */
function leavesOf(name: string, value: unknown, locale: Locale): string[] {
  const t = auditMessages[locale];
  if (typeof value === "boolean") return [value ? t.yes : t.no];
  if (typeof value === "string") return sayLeaf(name, value, locale);
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(name, each, locale));
  const words = localizedSchema.safeParse(value).data;
  if (words) return [words[locale]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([part, each]) => partOf(part, each, locale));
}

/** A part of a thing, with its name where it would say nothing without. */
function partOf(name: string, value: unknown, locale: Locale): string[] {
  if (UNREAD.has(name)) return [];
  const leaves = leavesOf(name, value, locale);
  const isBare = typeof value === "number" || NAMED_PARTS.has(name);
  return isBare && leaves.length > 0 ? [`${nameOf(name, locale)} ${leaves.join(" ")}`] : leaves;
}

function sayLeaf(name: string, text: string, locale: Locale): string[] {
  if (CONTENT_HASH.test(text) || (name === "key" && isOwnKey(text))) return [];
  return [wordsOfValue(name, sayText(text, locale), locale)];
}

/** A time is kept as machines write it and read as people do; every other text is what it is. */
export function sayText(text: string, locale: Locale): string {
  return ISO_TIME.test(text) ? sayPlannedTime(new Date(text), locale) : text;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
