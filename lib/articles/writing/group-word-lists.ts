import { stylesIn } from "./styles-in";

/** Word pastes lists as paragraphs that say their level and bring their sign along: they become lists. */
export function groupWordLists(root: Element): void {
  const open: { level: number; list: Element }[] = [];
  let last: Element | null = null;
  for (const paragraph of root.querySelectorAll("p, h1, h2, h3, h4")) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    // A list ends where something else stands between two of its paragraphs.
    if (last === null || paragraph.previousElementSibling !== last) open.length = 0;
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const tag = takeSign(paragraph);
    const above = open.at(-1);
    if (above === undefined || above.level < level) {
      const list = paragraph.ownerDocument.createElement(tag);
      if (above?.list.lastElementChild) above.list.lastElementChild.append(list);
      else paragraph.before(list);
      open.push({ level, list });
    }
    const item = paragraph.ownerDocument.createElement("li");
    const line = paragraph.ownerDocument.createElement("p");
    line.append(...paragraph.childNodes);
    item.append(line);
    open.at(-1)?.list.append(item);
    last = open[0]?.list ?? null;
    paragraph.remove();
  }
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
