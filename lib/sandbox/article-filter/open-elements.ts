import { isBlock } from "./elements";
import type { Markup, MarkupElement } from "./markup";

/** An element whose end has not come. Without `element` it is dissolved: what it holds belongs to the one around it. */
export type OpenElement = {
  name: string;
  element: MarkupElement | null;
  children: Markup[];
  hasBlock: boolean;
  /** A number that the caller keeps with it. */
  mark: number;
  /** Where those stand that another one would end, or NONE. */
  ends: Readonly<Ends>;
};

type Ends = { paragraph: number; drawing: number; item: number; cell: number; row: number; group: number };

const NONE = -1;
const NO_ENDS: Ends = {
  paragraph: NONE,
  drawing: NONE,
  item: NONE,
  cell: NONE,
  row: NONE,
  group: NONE,
};
/** What an element ends that did not end itself, nearest list or table only. */
const ENDED_BY: Readonly<Record<string, readonly (keyof Ends)[]>> = {
  li: ["item"],
  td: ["cell"],
  th: ["cell"],
  tr: ["row", "cell"],
  thead: ["group", "row", "cell"],
  tbody: ["group", "row", "cell"],
};
const IS_END: Readonly<Record<string, keyof Ends>> = {
  p: "paragraph",
  svg: "drawing",
  li: "item",
  td: "cell",
  th: "cell",
  tr: "row",
  thead: "group",
  tbody: "group",
};

/**
 * The elements that are open at one place of a text. Ends that are missing are added where browsers add them, ends of
 * nothing are passed over. Nothing here looks through the open elements: a text may open a hundred thousand.
 * @param onClose told of each end, innermost first; says whether the element around now holds a block
 */
export function createOpenElements(root: Markup[], onClose: (closed: OpenElement) => boolean) {
  const outermost: OpenElement = {
    name: "",
    element: null,
    children: root,
    hasBlock: false,
    mark: 0,
    ends: NO_ENDS,
  };
  const stack: OpenElement[] = [];
  /** How many of each name are open. */
  const counts = new Map<string, number>();
  const current = () => stack.at(-1) ?? outermost;

  function pop(): OpenElement | undefined {
    const closed = stack.pop();
    if (!closed) return undefined;
    counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1);
    if (onClose(closed)) current().hasBlock = true;
    return closed;
  }
  function closeDownTo(length: number): void {
    while (stack.length > length) pop();
  }

  return {
    current,
    isInDrawing: () => current().ends.drawing !== NONE,
    /** Ends what an element of this name cannot stand in. */
    makeRoomFor: (name: string): void => {
      const { ends } = current();
      const ended = (Object.hasOwn(ENDED_BY, name) ? ENDED_BY[name] : undefined) ?? [];
      const places = ended.map((kind) => ends[kind]);
      if (isBlock(name)) places.push(ends.paragraph, ends.drawing);
      const open = places.filter((place) => place !== NONE);
      if (open.length > 0) closeDownTo(Math.min(...open));
    },
    open: (name: string, element: MarkupElement | null, mark: number): void => {
      const around = current();
      const children = element?.children ?? around.children;
      const place = stack.length;
      stack.push({ name, element, children, hasBlock: false, mark, ends: endsIn(name, place, around.ends) });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    close: (name: string): void => {
      if ((counts.get(name) ?? 0) === 0) return;
      while (pop()?.name !== name);
    },
    closeAll: () => closeDownTo(0),
  };
}

function endsIn(name: string, place: number, around: Readonly<Ends>): Readonly<Ends> {
  if (name === "table") return { ...around, item: NONE, cell: NONE, row: NONE, group: NONE };
  if (name === "ul" || name === "ol") return { ...around, item: NONE };
  const kind = Object.hasOwn(IS_END, name) ? IS_END[name] : undefined;
  return kind ? { ...around, [kind]: place } : around;
}
