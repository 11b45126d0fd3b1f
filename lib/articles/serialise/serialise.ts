import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import { writtenAddress } from "@/lib/articles/markup/safe-address";
import { blocksMarkup } from "./blocks";
import type { SerialiseContext } from "./context";
import type { Footnote } from "./footnotes";
import { serialiseMessages } from "./messages";
import { hireScribe, type Scribe, type Setting, type Target } from "./scribe";

export type Serialised = { markup: readonly Markup[]; footnotes: readonly Footnote[] };

/**
 * A document in the looks of a theme, for one target, node by node: what it cannot hold (links of most accounts) is
 * said in another way (footnotes). Takes any document of the schema; grows with its length only.
 */
export function serialise(document: ArticleDocument, target: Target, context: SerialiseContext): Serialised {
  const scribe = hireScribe(target, context);
  const blocks = blocksMarkup(scribe, document.content, [], TOP);
  const markup = [...blocks, ...footnoteMarkup(scribe)];
  return {
    markup: target === "page" ? markup : [SHIELD, ...markup, SHIELD],
    footnotes: scribe.footnotes.all(),
  };
}

/** Where a document's own blocks stand. */
export const TOP: Setting = { textKey: "paragraph", paragraphTag: "p", isFrame: true };

/** WeChat takes the style of the first and the last node if it is a box or a code: these two stand before and after. */
export const SHIELD = element("p", { margin: "0", "font-size": "0", "line-height": "0" }, ["\u00A0"]);

/** What stands below the text: the notes. */
export function footnoteMarkup({ styles, footnotes, context }: Scribe): Markup[] {
  const notes = footnotes.all();
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, address }) =>
    element("p", styles.footnote, [
      `[${number}] `,
      element("span", styles.footnoteAddress, [writtenAddress(address)]),
    ]),
  );
  const title = element("p", styles.footnoteTitle, [serialiseMessages[context.locale].footnotes]);
  return [element("section", styles.footnotes, [title, ...lines])];
}
