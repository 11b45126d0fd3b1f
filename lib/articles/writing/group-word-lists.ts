import { stylesIn } from "./styles-in";

type OpenList = { level: number; list: Element };

/** Word pastes lists as paragraphs that say their level and bring their sign along: they become lists. */
export function groupWordLists(root: Element): void {
  let open: OpenList[] = [];
  for (const paragraph of root.querySelectorAll("p, h1, h2, h3, h4")) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    // A list ends where something else stands between two of its paragraphs.
    const isNext = open[0] !== undefined && paragraph.previousElementSibling === open[0].list;
    const above = isNext ? open.filter((each) => each.level <= level) : [];
    open = openList(above, level, paragraph, takeSign(paragraph));
    open.at(-1)?.list.append(itemOf(paragraph));
    paragraph.remove();
  }
}

/** The lists that are open when an item of this level follows; a new one where none is of its level. */
function openList(above: OpenList[], level: number, paragraph: Element, tag: string): OpenList[] {
  const holder = above.at(-1);
  if (holder?.level === level) return above;
  const list = paragraph.ownerDocument.createElement(tag);
  if (holder?.list.lastElementChild) holder.list.lastElementChild.append(list);
  else paragraph.before(list);
  return [...above, { level, list }];
}

function itemOf(paragraph: Element): Element {
  const item = paragraph.ownerDocument.createElement("li");
  const line = paragraph.ownerDocument.createElement("p");
  line.append(...paragraph.childNodes);
  item.append(line);
  return item;
}

function levelOf(paragraph: Element): number | null {
  const level = /\blevel(\d)/.exec(stylesIn(paragraph)["mso-list"] ?? "")?.[1];
  return level === undefined ? null : Number(level);
}

/** Takes "1." or "·" off the paragraph. @returns the list that it was the sign of */
function takeSign(paragraph: Element): "ol" | "ul" {
  const sign = [...paragraph.querySelectorAll("span")].find(
    (span) => stylesIn(span)["mso-list"] === "ignore",
  );
  const text = sign?.textContent.trim() ?? "";
  sign?.remove();
  return /^[(（]?([0-9]+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)、）]/i.test(text) ? "ol" : "ul";
}
