import { Refusal } from "@/lib/sandbox/refusals";
import { keepsInDrawing } from "./drawings";
import { isOwnElement } from "./elements";
import type { FilterContext } from "./filter-context";
import { type Attribute, type Attributes, NO_ATTRIBUTES } from "./markup";
import { filterStyle } from "./styles";

const LISTED = new Set([
  ...["style", "title", "alt", "align", "valign", "width", "height", "start", "colspan", "rowspan"],
  ...["cellpadding", "cellspacing", "border", "bgcolor", "color", "face", "size"],
]);
const DATA = /^data-[a-z0-9_.:-]+$/;
/** Attributes by which something would be fetched, sent, named or run. */
const NEVER =
  /^(?:id|on.*|src|srcset|srcdoc|href|action|formaction|poster|background|data|ping|cite|longdesc|codebase|usemap|manifest|xmlns.*|xlink.*)$/;

/**
 * The attributes that an element keeps; "dissolve" or "remove" when it cannot be without those that it loses.
 * @throws Refusal 45086 for a mini program to which the account may not lead
 */
export function filterAttributes(
  name: string,
  attributes: Attributes,
  isInDrawing: boolean,
  context: FilterContext,
): Attributes | "dissolve" | "remove" {
  if (name === "img") return pictureAttributes(attributes, context);
  if (name === "a") return linkAttributes(attributes, context);
  if (name === "mp-miniprogram") requireMiniProgram(attributes, context);
  return keptOf(name, attributes, isInDrawing, context);
}

/** The picture's address moves to `data-src`, from where WeChat's page loads it. */
function pictureAttributes(attributes: Attributes, context: FilterContext): Attributes | "remove" {
  const written = attributes.get("src") ?? attributes.get("data-src");
  const address = context.ownPicture(written?.value.trim() ?? "");
  const kept = keptOf("img", attributes, false, context);
  if (address !== null) return new Map([["data-src", plain("data-src", address)], ...kept]);
  return context.rules.foreignPictures === "emptied" ? kept : "remove";
}

function linkAttributes(attributes: Attributes, context: FilterContext): Attributes | "dissolve" {
  if (attributes.has("data-miniprogram-appid")) requireMiniProgram(attributes, context);
  const kept = keptOf("a", attributes, false, context);
  const href = attributes.get("href")?.value.trim();
  if (href === undefined) return kept;
  if (href === "" || mayLead(href, context)) return new Map([["href", plain("href", href)], ...kept]);
  return context.rules.foreignLinks === "dissolved" ? "dissolve" : kept;
}

function mayLead(href: string, { mayLinkOut, isOwnArticle }: FilterContext): boolean {
  return (mayLinkOut && /^https?:\/\//i.test(href)) || isOwnArticle(href);
}

function requireMiniProgram(attributes: Attributes, { isMiniProgram }: FilterContext): void {
  if (!isMiniProgram(attributes.get("data-miniprogram-appid")?.value ?? "")) throw new Refusal(45086);
}

function keptOf(
  name: string,
  attributes: Attributes,
  isInDrawing: boolean,
  context: FilterContext,
): Attributes {
  if (attributes.size === 0) return NO_ATTRIBUTES;
  const kept = new Map<string, Attribute>();
  for (const [key, attribute] of attributes) {
    if (key === "style") kept.set(key, plain(key, storedStyle(attribute, context)));
    else if (isInDrawing && keepsInDrawing(key, attribute.value)) kept.set(key, attribute);
    else if (!isInDrawing && keepsOutside(name, key, context)) kept.set(key, plain(key, attribute.value));
  }
  return kept;
}

function keepsOutside(name: string, key: string, { rules }: FilterContext): boolean {
  if (key === "data-src" && name === "img") return false;
  if (LISTED.has(key) || DATA.test(key)) return true;
  if (key === "class") return rules.classes === "kept";
  if (NEVER.test(key) || !/^[a-z][a-z0-9_-]*$/.test(key)) return false;
  return rules.unlistedAttributes === "kept" || isOwnElement(name);
}

function storedStyle({ value, hasQuoteEntity }: Attribute, { rules, ownPicture }: FilterContext): string {
  if (hasQuoteEntity && rules.quoteEntities === "emptyStyle") return "";
  return filterStyle(value, rules, ownPicture);
}

function plain(spelling: string, value: string): Attribute {
  return { spelling, value, hasQuoteEntity: false };
}
