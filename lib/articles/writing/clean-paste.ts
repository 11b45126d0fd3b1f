import { groupWordLists } from "./group-word-lists";
import { liftPictures } from "./lift-pictures";
import { pictureInAddress } from "./outside-pictures";
import { stylesIn } from "./styles-in";

/** What was pasted without its clutter, and how many of its pictures only the other computer has. */
export type CleanPaste = { html: string; lostPictures: number };

/**
 * Cleans what comes from Word, web pages and other editors: structure, emphasis, links and pictures stay; fonts, colours,
 * sizes and empty lines go, because the theme of the article has its own.
 *
 * @param parse makes a document of HTML without running or loading anything of it
 * @param hold takes a picture that is in the HTML itself, or null for one that only its program has, and gives the
 *   address under which it is to be had; null when it cannot
 */
export function cleanPaste(
  html: string,
  parse: (html: string) => Document,
  hold: (picture: Blob | null) => string | null = () => null,
): CleanPaste {
  const { body } = parse(html);
  removeAll(body, CLUTTER);
  removeAll(body, "*", isHidden);
  groupWordLists(body);
  for (const element of elementsIn(body, "*").reverse()) emphasise(element);
  for (const element of elementsIn(body, "h5, h6")) rename(element, "h4");
  removeAll(body, "img", isSpacer);
  const lostPictures = removeAll(body, "img", (image) => !holdPicture(image, hold));
  for (const element of elementsIn(body, "*")) strip(element);
  liftPictures(body);
  straightenBlanks(body);
  for (const element of elementsIn(body, BLOCKS).reverse()) if (isEmpty(element)) element.remove();
  return { html: body.innerHTML, lostPictures };
}

/** Whether it was copied out of our own editor, which is clean and says more than HTML can. */
export function isOwnCopy(html: string): boolean {
  return html.includes("data-pm-slice");
}

const CLUTTER =
  "style, script, noscript, template, meta, link, title, iframe, object, embed, svg, form, input, button, select, textarea, video, audio, canvas";
const BLOCKS = "p, div, section, article, h1, h2, h3, h4, blockquote, li, ul, ol, span";
const KEPT_ATTRIBUTES = new Set(["href", "src", "data-src", "alt", "colspan", "rowspan", "start"]);

function elementsIn(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

function removeAll(
  root: Element,
  selector: string,
  isOne: (element: Element) => boolean = () => true,
): number {
  const unwanted = elementsIn(root, selector).filter(isOne);
  for (const element of unwanted) element.remove();
  return unwanted.length;
}

function isHidden(element: Element): boolean {
  const { display, "mso-hide": hidden } = stylesIn(element);
  return display === "none" || hidden === "all";
}

/** What counts readers, or holds a place open. */
function isSpacer(image: Element): boolean {
  const sides = [image.getAttribute("width"), image.getAttribute("height")];
  return sides.some((side) => side !== null && /^[01](px)?$/.test(side.trim()));
}

/**
 * Gives a picture an address where it can be had: Word says `file:`, screenshots are `data:`, and neither can be
 * fetched by us or by a phone. @returns whether there is one
 */
function holdPicture(image: Element, hold: (picture: Blob | null) => string | null): boolean {
  const address = image.getAttribute("data-src") ?? image.getAttribute("src") ?? "";
  if (/^(https?:)?\/\//i.test(address)) return true;
  const picture = pictureInAddress(address);
  const isOfProgram = /^(file|webkit-fake-url|cid|blob):/i.test(address);
  const held = picture !== null || isOfProgram ? hold(picture) : null;
  if (held === null) return false;
  image.removeAttribute("data-src");
  image.setAttribute("src", held);
  return true;
}

/** What a style says of emphasis is said by an element; elements that say nothing any more give way to their content. */
function emphasise(element: Element): void {
  const styles = stylesIn(element);
  const isInline = /^(span|b|strong|i|em|u|font|o:p)$/i.test(element.tagName);
  if (!isInline) return;
  const weight = styles["font-weight"] ?? "";
  // Google Docs wraps everything in a <b> that is not bold.
  const saysNormal = /^(b|strong)$/i.test(element.tagName) && /^(normal|[1-4]00)$/.test(weight);
  const wraps = [
    /^(bold|bolder|[6-9]00)$/.test(weight) ? "strong" : null,
    styles["font-style"] === "italic" ? "em" : null,
    styles["text-decoration"]?.includes("underline") ? "u" : null,
    styles["text-decoration"]?.includes("line-through") ? "s" : null,
  ].filter((tag) => tag !== null);
  for (const tag of element.textContent.trim() === "" ? [] : wraps) {
    const wrap = element.ownerDocument.createElement(tag);
    wrap.append(...element.childNodes);
    element.append(wrap);
  }
  if (saysNormal || /^(span|font|o:p)$/i.test(element.tagName)) element.replaceWith(...element.childNodes);
}

function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function strip(element: Element): void {
  const { "text-align": align } = stylesIn(element);
  for (const name of element.getAttributeNames()) {
    if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
  if (align === "center" || align === "right") element.setAttribute("style", `text-align: ${align}`);
}

/** Fixed blanks are how others make room; in code they are part of it. */
function straightenBlanks(root: Element): void {
  const rest: Node[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.nodeName === "PRE" || node.nodeName === "CODE") continue;
    if (node.nodeType === COMMENT) node.parentNode?.removeChild(node);
    else if (node.nodeType === TEXT) node.nodeValue = (node.nodeValue ?? "").replace(/\u00A0/g, " ");
    else rest.push(...node.childNodes);
  }
}

const TEXT = 3;
const COMMENT = 8;

function isEmpty(element: Element): boolean {
  return element.textContent.trim() === "" && element.querySelector("img, hr, table") === null;
}
