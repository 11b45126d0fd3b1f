import type { Style } from "@/lib/articles/themes/style";
import type { StyleKey, Styles } from "@/lib/articles/themes/style-keys";
import { stylesOf } from "@/lib/articles/themes/styles-of";
import type { SerialiseContext } from "./context";
import { type FootnoteList, startFootnotes } from "./footnotes";

/**
 * Where the HTML goes: a draft by WeChat's API, WeChat's own editor by copy and paste, which keeps less, or our page.
 */
export type Target = "draft" | "copy" | "page";

/** Who writes one document for one target. */
export type Scribe = {
  target: Target;
  context: SerialiseContext;
  styles: Styles;
  footnotes: FootnoteList;
};

/** What the place in which a block stands makes of its paragraphs. */
export type Setting = {
  textKey: StyleKey;
  paragraphTag: "p" | "section";
  /** Whether the place has edges of its own, from which its first block keeps no distance. */
  isFrame: boolean;
};

export function hireScribe(target: Target, context: SerialiseContext): Scribe {
  return {
    target,
    context,
    styles: stylesOf(context.theme, context.options),
    footnotes: startFootnotes(),
  };
}

/** A style with some of it changed; what is changed comes last, after shorthands that would undo it. */
export function styleWith(style: Style, changes: Style): Style {
  const rest = Object.entries(style).filter(([property]) => !(property in changes));
  return { ...Object.fromEntries(rest), ...changes };
}
