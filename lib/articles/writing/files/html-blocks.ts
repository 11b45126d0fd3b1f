import { Parser } from "htmlparser2";
import type { Block, Inline, Mark } from "@/lib/articles/document/document-types";
import {
  blocksOf,
  type InlineOrPicture,
  MARKS_OF_TAGS,
  type MarkdownContext,
  pictureOf,
} from "./markdown-inlines";

/** Elements that begin a paragraph and end one. */
const BLOCK_TAGS = new Set(
  "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT_TAGS = new Set(["script", "style", "title", "template", "noscript", "svg", "iframe", "object"]);

/**
 * The words and pictures of HTML that stands among Markdown, a paragraph for each of its blocks. Its looks and its
 * structure are not Markdown's, and go.
 */
export function readHtmlBlocks(
  context: MarkdownContext,
  html: string,
  paragraph: (words: Inline[]) => Block,
): Block[] {
  const blocks: Block[] = [];
  let content: InlineOrPicture[] = [];
  const marks: { tag: string; mark: Mark }[] = [];
  let silent = 0;
  let lost = 0;
  const endBlock = () => {
    blocks.push(...blocksOf(content, paragraph));
    content = [];
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (SILENT_TAGS.has(tag)) {
        silent++;
        lost++;
      }
      if (BLOCK_TAGS.has(tag)) endBlock();
      if (tag === "br") content.push({ type: "hardBreak" });
      if (tag === "img") content.push(...pictureOf(context, attributes.src ?? "", { alt: attributes.alt }));
      const mark =
        tag === "a" && attributes.href
          ? ({ type: "link", attrs: { href: attributes.href } } as const)
          : MARKS_OF_TAGS.get(tag);
      if (mark) marks.push({ tag, mark });
    },
    ontext(text) {
      const words = text.replace(/\s+/g, " ");
      if (silent > 0 || words === "") return;
      content.push({
        type: "text",
        text: words,
        ...(marks.length > 0 && { marks: marks.map((each) => each.mark) }),
      });
    },
    onclosetag(tag) {
      if (SILENT_TAGS.has(tag)) silent--;
      if (BLOCK_TAGS.has(tag)) endBlock();
      const last = marks.findLastIndex((each) => each.tag === tag);
      if (last >= 0) marks.splice(last, 1);
    },
  });
  parser.end(html);
  endBlock();
  if (lost > 0 || /<(table|video|audio|form)\b/i.test(html)) context.onLostHtml();
  return blocks;
}
