import { judgeDrawing } from "./drawings";
import type { FilterRules } from "./filter-rules";
import type { Attributes, Verdict } from "./markup";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Stored as they are (draft/add, measured). */
const KEPT = words(
  `section p span strong b em i u s del mark small sub sup br hr h1 h2 h3 h4 h5 h6 blockquote ul ol li
  table thead tbody tr th td figure figcaption header footer aside article nav main q abbr center big font
  pre code img svg div a`,
);
/** WeChat's own: they stand for a card or a player. */
const OWN = words("mpvoice mpvideo mpvideosnap mpcps qqmusic mpprofile mpgongyi mpchecktext mpprograms");
const PLAYERS = words("iframe video audio object embed");
const FORM_PARTS = words("form input label button select textarea fieldset");
/** Gone with everything inside. */
const REMOVED = words("style link script meta title base template noscript noembed noframes");
/** Elements that hold nothing and have no end. */
const VOID = words("area base br col embed hr img input link meta param source track wbr");
/** What begins a line of its own, and so ends a paragraph. */
const BLOCKS = words(
  `address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary
  table tbody td tfoot th thead tr ul`,
);

export const isVoid = (name: string): boolean => VOID.has(name);
export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const isOwnElement = (name: string): boolean => OWN.has(name) || name.startsWith("mp-");

/** What becomes of an element, by its name and the drawing that it may be in. */
export function judgeElement(
  name: string,
  attributes: Attributes,
  isInDrawing: boolean,
  rules: FilterRules,
): Verdict {
  if (REMOVED.has(name)) return "remove";
  if (isInDrawing) return judgeDrawing(name, attributes, rules);
  if (KEPT.has(name)) return "keep";
  if (isOwnElement(name)) return rules.ownElements === "kept" ? "keep" : "remove";
  if (PLAYERS.has(name)) return rules.playerShells === "kept" ? "keep" : "remove";
  if (FORM_PARTS.has(name)) return rules.formWords === "kept" && !isVoid(name) ? "dissolve" : "remove";
  return rules.unlistedElements === "dissolved" && !isVoid(name) ? "dissolve" : "remove";
}
