import type {
  Block,
  BulletList,
  ListItem,
  NodePath,
  OrderedList,
  TaskItem,
  TaskList,
} from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import type { Descend } from "./descend";
import { type Scribe, type Setting, styleWith } from "./scribe";

type List = BulletList | OrderedList;

export function listMarkup(
  scribe: Scribe,
  node: List,
  path: NodePath,
  setting: Setting,
  descend: Descend,
): Markup {
  const isOrdered = node.type === "orderedList";
  const items = node.content.flatMap((item, index) => itemMarkup(scribe, item, [...path, index], descend));
  const attributes: Record<string, string> =
    isOrdered && node.attrs.start !== 1 ? { start: String(node.attrs.start) } : {};
  const style = styleWith(scribe.styles.list, {
    "list-style-type": isOrdered ? "decimal" : "disc",
    ...(setting.textKey === IN_ITEM.textKey ? { margin: "0 0 6px" } : {}),
  });
  return element(isOrdered ? "ol" : "ul", style, items, { path, attributes });
}

/** Boxes as characters, which survive everywhere; boxes of forms are taken out by WeChat. */
export function taskListMarkup(scribe: Scribe, node: TaskList, path: NodePath, descend: Descend): Markup {
  const items = node.content.map((item, index) => taskMarkup(scribe, item, [...path, index], descend));
  const { margin = "0" } = scribe.styles.list;
  return element("section", { margin }, items, { path });
}

/**
 * WeChat takes lists within an item amiss, so there a list that ends an item follows it instead. The words stand in a
 * section, because the item has the colour of the marker.
 */
function itemMarkup(scribe: Scribe, { content }: ListItem, path: NodePath, descend: Descend): Markup[] {
  const { target, styles } = scribe;
  if (target === "page") {
    return [
      element("li", styles.listItem, descend(content, path, { ...IN_ITEM, paragraphTag: "p" }), { path }),
    ];
  }
  const kept = content.findLastIndex((block) => !isList(block)) + 1;
  const blocks = descend(content, path, IN_ITEM);
  const ownBlocks = blocks.filter((block) => isOfFirst(block, path, kept));
  const following = blocks.filter((block) => !isOfFirst(block, path, kept));
  const children = ownBlocks.length === 0 ? [element("br", {}, [])] : ownBlocks;
  return [element("li", styles.listItem, children, { path }), ...following];
}

function taskMarkup(scribe: Scribe, node: TaskItem, path: NodePath, descend: Descend): Markup {
  const marker = element("span", scribe.styles.taskMarker, [node.attrs.checked ? "☑ " : "☐ "]);
  const [first, ...others] = descend(node.content, path, IN_TASK);
  const beginsWithWords = typeof first === "object" && first.tag === IN_TASK.paragraphTag;
  const lines = beginsWithWords
    ? [{ ...first, children: [marker, ...first.children] }]
    : [element("section", scribe.styles.taskText, [marker]), ...(first === undefined ? [] : [first])];
  return element("section", {}, [...lines, ...others], { path });
}

function isList({ type }: Block): boolean {
  return type === "bulletList" || type === "orderedList";
}

function isOfFirst(block: Markup, path: NodePath, count: number): boolean {
  return typeof block === "string" || (block.path?.[path.length] ?? 0) < count;
}

const IN_ITEM: Setting = { textKey: "listText", paragraphTag: "section", isFrame: true };
const IN_TASK: Setting = { textKey: "taskText", paragraphTag: "p", isFrame: true };
