import { MAX_BUTTONS, MAX_ITEMS } from "@/lib/menu/limits";
import { isConsoleType, isKnownType } from "@/lib/menu/wire-menu";
import type { ConsoleArticle } from "@/lib/wechat/api/auto-replies";
import type { LiveButton } from "@/lib/wechat/api/menu";
import type { KeptButton, Note } from "./schema";
import { sketchReply } from "./sketch-reply";
import { note, type SketchedPart } from "./sketched-part";

/** The menu that followers have, made in the console or by another system. */
export type ReadMenu = { buttons: readonly LiveButton[]; isOpen: boolean; isOurs: boolean };

type AnyLeaf = Omit<LiveButton, "sub_button">;
type Sketched = Pick<SketchedPart, "notes" | "replies"> & { buttons: KeptButton[] };

/** Null where there is no menu. */
export function sketchMenu({ buttons, isOpen, isOurs }: ReadMenu): SketchedPart | null {
  if (buttons.length === 0) return null;
  const { buttons: kept, notes, replies } = sketchButtons(buttons);
  return {
    ...{ key: "menu", kind: "menu", name: "", isOn: isOpen, isOurs },
    notes: [...(isOpen ? [] : [note("menuClosed")]), ...notes],
    body: { type: "menu", buttons: kept },
    replies,
  };
}

/** Buttons as a draft takes them, what those of the console say, and what does not come along. */
export function sketchButtons(buttons: readonly LiveButton[]): Sketched {
  const notes: Note[] = overflow(buttons, MAX_BUTTONS);
  const replies: SketchedPart["replies"] = [];
  const sketchLeaf = (leaf: AnyLeaf, path: number[]) => {
    const sketch = sketchAction(leaf, path);
    notes.push(...sketch.notes);
    replies.push(...sketch.replies);
    return plainLeaf(leaf);
  };
  const kept = buttons.slice(0, MAX_BUTTONS).map(({ sub_button: items, ...button }, top): KeptButton => {
    if (items.length === 0) return { ...sketchLeaf(button, [top]), sub_button: [] };
    notes.push(...overflow(items, MAX_ITEMS));
    const sub_button = items.slice(0, MAX_ITEMS).map((item, place) => sketchLeaf(item, [top, place]));
    return { name: button.name, sub_button };
  });
  return { buttons: kept, notes, replies };
}

function overflow(buttons: readonly AnyLeaf[], most: number): Note[] {
  return buttons.slice(most).map(({ name }) => note("tooManyButtons", { button: name }));
}

function sketchAction(leaf: AnyLeaf, path: number[]): Pick<SketchedPart, "notes" | "replies"> {
  const { name: button, type, url = "" } = leaf;
  const place = { reply: null, button, path };
  if (type === undefined) return { notes: [note("emptyButton", { button })], replies: [] };
  if (isConsoleType(type)) {
    const articles = (leaf.news_info?.list ?? []).map(toArticle);
    const { reply, notes } = sketchReply({ type, content: leaf.value ?? "", articles }, "event", place);
    return { notes, replies: reply ? [{ place, reply }] : [] };
  }
  if (!isKnownType(type)) return { notes: [note("unknownButton", { button, what: type })], replies: [] };
  return {
    notes: [
      ...(ASKING.has(type) ? [note("otherSystem", { button, what: leaf.key ?? "" })] : []),
      ...(/&(?:amp|#38);/i.test(url) ? [note("escapedAddress", { button })] : []),
    ],
    replies: [],
  };
}

/** A tap on these waits for somebody's answer. */
const ASKING = new Set(["click", "scancode_waitmsg"]);

function toArticle(fields: Record<string, string | number | null>): ConsoleArticle {
  const text = (name: string) => String(fields[name] ?? "");
  return {
    title: text("title"),
    digest: text("digest"),
    coverUrl: text("cover_url"),
    contentUrl: text("content_url"),
  };
}

function plainLeaf({ value: _, news_info: __, ...leaf }: AnyLeaf) {
  return leaf;
}
