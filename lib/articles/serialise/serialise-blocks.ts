import type { ArticleDocument, Block } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import { blocksMarkup, withoutTopMargin } from "./blocks";
import type { SerialiseContext } from "./context";
import { startFootnotes } from "./footnotes";
import { hireScribe, type Target } from "./scribe";
import { footnoteMarkup, SHIELD, TOP } from "./serialise";

/** What became of one block. */
export type SerialisedBlock = {
  /** Which block of the document it is; null for what no block says, such as the notes at the end. */
  index: number | null;
  /** The same object as before where nothing has changed. Paths in it begin with 0, as if the block were alone. */
  markup: readonly Markup[];
};

/**
 * As `serialise`, for a document that is being written: what comes of one version after the other, a block that is the
 * same object as before not being written again.
 */
export function startSerialising(
  target: Target,
  context: SerialiseContext,
): (document: ArticleDocument) => SerialisedBlock[] {
  const scribe = hireScribe(target, context);
  const known = new WeakMap<Block, readonly Markup[]>();
  const atTop = new WeakMap<readonly Markup[], readonly Markup[]>();
  const frame: SerialisedBlock[] = target === "page" ? [] : [{ index: null, markup: [SHIELD] }];
  return ({ content }) => {
    const footnotes = startFootnotes();
    const write = (block: Block) => {
      let isNumbered = false;
      const numberOf = (address: string) => {
        isNumbered = true;
        return footnotes.numberOf(address);
      };
      const own = { ...scribe, footnotes: { ...footnotes, numberOf } };
      const markup = blocksMarkup(own, [block], [], { ...TOP, isFrame: false });
      // The numbers of notes depend on the blocks before.
      if (!isNumbered) known.set(block, markup);
      return markup;
    };
    const blocks = content.map((block, index) => ({ index, markup: known.get(block) ?? write(block) }));
    const first = blocks.find(({ markup }) => markup.length > 0);
    if (first) {
      const markup =
        atTop.get(first.markup) ??
        first.markup.map((each, index) => (index === 0 ? withoutTopMargin(each) : each));
      atTop.set(first.markup, markup);
      first.markup = markup;
    }
    return [...frame, ...blocks, { index: null, markup: footnoteMarkup({ ...scribe, footnotes }) }, ...frame];
  };
}
