import {
  type ActionFieldName,
  type ActionRow,
  type ActionValues,
  type ButtonAction,
  isKeyed,
  rowOf,
} from "@/lib/menu/action-types";
import { leavesOf, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";
import { bytesOf, type Level, MAX_BYTES, VISIBLE_WIDTH, widthOf } from "@/lib/menu/limits";
import type { Locale } from "@/lib/platform/i18n/locale";
import { isBroken, LOST_WORDS } from "@/lib/platform/intact";
import { checkMessages } from "./messages";
import type { Finding, FindingField } from "./types";

/** What is known beside the menu itself; what is not known is not checked. */
export type CheckFacts = {
  /** service | subscription | test | sandbox */
  accountKind?: string;
  /** The keys that an enabled rule answers. */
  repliedKeys?: ReadonlySet<string>;
  /** The rule that answers where no other does; null without one. */
  defaultReply?: string | null;
};

/** What must change before a menu can be published, and what to look at, in the menu's order. */
export function checkDocument(document: MenuDocument, locale: Locale, facts: CheckFacts = {}): Finding[] {
  if (document.buttons.length === 0) {
    const message = checkMessages[locale].noButtons;
    return [{ isWrong: true, buttonId: null, field: null, message }];
  }
  const check = { locale, facts, sharedKeys: findSharedKeys(document) };
  return document.buttons.flatMap((top) => {
    const isParent = top.items.length > 0;
    return [
      ...checkName(top, "top", locale),
      ...(isParent ? [] : checkAction(top, "top", check)),
      ...top.items.flatMap((item) => [
        ...checkName(item, "item", locale),
        ...checkAction(item, "item", check),
      ]),
    ];
  });
}

type Check = { locale: Locale; facts: CheckFacts; sharedKeys: ReadonlyMap<string, string> };

function checkName({ id, name }: MenuLeaf, level: Level, locale: Locale): Finding[] {
  const t = checkMessages[locale];
  const [bytes, limit, width] = [bytesOf(name), MAX_BYTES.name[level], VISIBLE_WIDTH[level]];
  if (name.trim() === "") return [wrong(id, "name", t.noName)];
  if (isBroken(name)) return [wrong(id, "name", LOST_WORDS[locale])];
  if (bytes > limit) return [wrong(id, "name", t.longName(bytes, limit))];
  return widthOf(name) > width ? [notice(id, "name", t.cutName(width))] : [];
}

function checkAction(button: MenuLeaf, level: Level, check: Check): Finding[] {
  const { id, action } = button;
  const t = checkMessages[check.locale];
  if (!action) return [wrong(id, "action", level === "top" ? t.noActionOrItems : t.noAction)];
  const row = rowOf(action.type);
  return [
    ...(row.sends === "key" ? checkKey(button, row, check) : []),
    ...row.fields.flatMap((field) => checkField(id, field, action, check)),
    ...(row.isWithdrawn ? [notice(id, "action", t.withdrawn)] : []),
  ];
}

function checkKey({ id, key }: MenuLeaf, row: ActionRow, { locale, facts, sharedKeys }: Check): Finding[] {
  const t = checkMessages[locale];
  if (key.trim() === "") return [wrong(id, "key", t.noKey)];
  if (isBroken(key)) return [wrong(id, "key", LOST_WORDS[locale])];
  if (bytesOf(key) > MAX_BYTES.key) return [wrong(id, "key", t.longKey(MAX_BYTES.key))];
  const other = sharedKeys.get(id);
  const { defaultReply } = facts;
  const isSilent = row.needsReply && facts.repliedKeys?.has(key) === false;
  return [
    ...(other === undefined ? [] : [notice(id, "key", t.sharedKey(other))]),
    ...(isSilent ? [notice(id, "action", defaultReply ? t.noOwnReply(defaultReply) : t.noReply)] : []),
  ];
}

function checkField(id: string, field: ActionFieldName, action: ButtonAction, check: Check): Finding[] {
  const { locale, facts } = check;
  const t = checkMessages[locale];
  const values: ActionValues = action;
  const value = values[field] ?? "";
  switch (field) {
    case "url": {
      const isTarget = rowOf(action.type).target.includes(field);
      return checkUrl(id, value, isTarget ? t.noUrl : t.noFallback, check);
    }
    case "appId":
      return /^wx[0-9a-z]{16}$/.test(value.trim()) ? [] : [wrong(id, field, t.badAppId)];
    case "pagePath":
      if (value.trim() === "") return [wrong(id, field, t.noPagePath)];
      return bytesOf(value) > MAX_BYTES.url ? [wrong(id, field, t.longPagePath(MAX_BYTES.url))] : [];
    case "mediaId":
      return checkId(id, field, value, t.noMaterial, locale);
    case "articleId": {
      const findings = checkId(id, field, value, t.noArticle, locale);
      return facts.accountKind === "test" ? [...findings, notice(id, "action", t.testArticle)] : findings;
    }
    case "title":
    case "fileId":
      return [];
    default:
      return field satisfies never;
  }
}

function checkUrl(id: string, given: string, missing: string, { locale, facts }: Check): Finding[] {
  const t = checkMessages[locale];
  const url = given.trim();
  const bytes = bytesOf(url);
  if (/^(?:https?:\/*)?$/i.test(url)) return [wrong(id, "url", missing)];
  if (isBroken(url)) return [wrong(id, "url", LOST_WORDS[locale])];
  if (bytes > MAX_BYTES.url) return [wrong(id, "url", t.longUrl(bytes, MAX_BYTES.url))];
  if (!/^https?:\/\/[^\s/?#]+\S*$/i.test(url) || !URL.canParse(url)) return [wrong(id, "url", t.badUrl)];
  const { hostname, pathname, protocol } = new URL(url);
  // developers.weixin.qq.com › Custom menus › Create refuses it with 40155.
  if (hostname === "mp.weixin.qq.com" && pathname.startsWith("/mp/profile_ext"))
    return [wrong(id, "url", t.profileUrl)];
  if (/&amp;/i.test(url)) return [notice(id, "url", t.escapedUrl)];
  // On the pretend platform nobody holds a phone, and the desk's own pages have no certificate.
  return protocol === "http:" && facts.accountKind !== "sandbox" ? [notice(id, "url", t.plainHttp)] : [];
}

function checkId(id: string, field: FindingField, value: string, missing: string, locale: Locale): Finding[] {
  if (value.trim() === "") return [wrong(id, field, missing)];
  return bytesOf(value) > MAX_BYTES.id ? [wrong(id, field, checkMessages[locale].longId)] : [];
}

/** For each button whose key another one has as well, that one's name. */
function findSharedKeys(document: MenuDocument): Map<string, string> {
  const keyedButtons = leavesOf(document).filter(({ action, key }) => isKeyed(action) && key !== "");
  const shared = keyedButtons.flatMap(({ id, key }): [string, string][] => {
    const other = keyedButtons.find((one) => one.id !== id && one.key === key);
    return other ? [[id, other.name]] : [];
  });
  return new Map(shared);
}

function wrong(buttonId: string, field: FindingField, message: string): Finding {
  return { isWrong: true, buttonId, field, message };
}

function notice(buttonId: string, field: FindingField, message: string): Finding {
  return { isWrong: false, buttonId, field, message };
}
