import { filterAttributes } from "./attributes";
import { drawingSpelling } from "./drawings";
import { isBlock, isVoid, judgeElement } from "./elements";
import type { FilterContext } from "./filter-context";
import { type Attributes, type Markup, type MarkupElement, NO_ATTRIBUTES } from "./markup";
import { createOpenElements, type OpenElement } from "./open-elements";
import { readTags } from "./read-tags";
import { writeMarkup } from "./write-markup";

/**
 * The text of an article as the platform stores it, and its bare words. One pass, whatever is in it: neither time nor
 * stack grow faster than the text. What comes out comes out again.
 * @throws Refusal 45086 for a mini program to which the account may not lead
 */
export function filterArticle(html: string, context: FilterContext): { html: string; text: string } {
  return writeMarkup(filteredMarkup(html, context));
}

function filteredMarkup(html: string, context: FilterContext): Markup[] {
  const { rules } = context;
  const root: Markup[] = [];
  /** Divs that hold no blocks and are kept so far, in the order of their ends. */
  const flatDivs: MarkupElement[] = [];
  const elements = createOpenElements(root, close);
  /** An element that goes with everything inside, and how many of its name are open in it. */
  let removed = { name: "", depth: 0 };

  readTags(html, {
    text: (text) => {
      if (removed.depth === 0) append(elements.current().children, text);
    },
    open: (name, attributes, isSelfClosed) => {
      if (removed.depth === 0) open(name, attributes, isSelfClosed);
      else if (name === removed.name && !isSelfClosed) removed.depth += 1;
    },
    close: (name) => {
      if (removed.depth === 0) elements.close(name);
      else if (name === removed.name) removed.depth -= 1;
    },
  });
  elements.closeAll();
  return root;

  function open(name: string, attributes: Attributes, isSelfClosed: boolean): void {
    elements.makeRoomFor(name);
    const isInDrawing = elements.isInDrawing() || name === "svg";
    const isEmpty = isVoid(name) || (isSelfClosed && isInDrawing);
    const judgement = judged(name, attributes, isInDrawing);
    if (judgement === "remove") {
      if (!isEmpty) removed = { name, depth: 1 };
      return;
    }
    const element = judgement === "dissolve" ? null : judgement;
    const around = elements.current();
    if (element) around.children.push(element);
    if (!isEmpty) elements.open(name, element, flatDivs.length);
    else around.hasBlock ||= isBlock(name);
  }

  function judged(
    name: string,
    attributes: Attributes,
    isInDrawing: boolean,
  ): MarkupElement | "dissolve" | "remove" {
    const verdict = judgeElement(name, attributes, isInDrawing, rules);
    if (verdict !== "keep") return verdict;
    const kept = filterAttributes(name, attributes, isInDrawing, context);
    if (typeof kept === "string") return kept;
    const written = isInDrawing ? drawingSpelling(name) : name;
    return { name: written, attributes: kept, children: [], hasBlock: false };
  }

  /** What is only known at an element's end: whether it holds blocks. */
  function close({ name, element, hasBlock, mark }: OpenElement): boolean {
    if (element) element.hasBlock = hasBlock;
    // A frame shows nothing of what stands between its tags.
    if (element && name === "iframe") element.children = [];
    if (element && name === "div" && rules.blockDivs === "dissolved") {
      if (hasBlock) dissolve(element, flatDivs.splice(mark));
      else flatDivs.push(element);
    }
    return hasBlock || (element !== null && isBlock(name));
  }
}

/** A div around blocks becomes what it holds: loose words a paragraph, the divs inside paragraphs too, all without style. */
function dissolve(div: MarkupElement, flatDivs: readonly MarkupElement[]): void {
  for (const flat of flatDivs) {
    flat.name = "p";
    flat.attributes = NO_ATTRIBUTES;
  }
  const children: Markup[] = [];
  let loose: Markup[] = [];
  const endLoose = () => {
    if (loose.some((one) => typeof one !== "string" || one.trim() !== "")) {
      children.push({ name: "p", attributes: NO_ATTRIBUTES, children: loose, hasBlock: false });
    } else for (const blank of loose) children.push(blank);
    loose = [];
  };
  for (const child of div.children) {
    if (typeof child === "string" || !(child.hasBlock || isBlock(child.name) || child.name === "")) {
      loose.push(child);
      continue;
    }
    endLoose();
    children.push(child);
  }
  endLoose();
  div.name = "";
  div.attributes = NO_ATTRIBUTES;
  div.children = children;
}

function append(children: Markup[], text: string): void {
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}
