import type {
  BlockContent,
  DefinitionContent,
  TableCell as MarkdownCell,
  ListItem as MarkdownItem,
  PhrasingContent,
  RootContent,
} from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { ArticleDocument, Block, Image, Table } from "@/lib/articles/document/document-types";
import { writeInlines } from "./write-inlines";

/** Where a picture of the text is for whoever reads the file; null leaves it out. */
export type PicturePath = (
  source: { type: "image"; node: Image } | { type: "code"; codeId: string },
) => string | null;

/** What stands above the text, in the order in which it is written. Empty values are left out. */
export type MarkdownHead = Readonly<Record<string, string | readonly string[]>>;

/** An article as a Markdown file (GFM, front matter), which can be opened here again. Looks are not Markdown's. */
export function writeMarkdown(document: ArticleDocument, head: MarkdownHead, pathOf: PicturePath): string {
  const children = blocksIn(document.content, pathOf);
  const text = toMarkdown(
    { type: "root", children },
    { extensions: [gfmToMarkdown()], bullet: "-", rule: "-", emphasis: "_", fences: true },
  );
  const said = Object.entries(head).filter(([, value]) => value.length > 0);
  return said.length === 0 ? text : `---\n${stringify(Object.fromEntries(said))}---\n\n${text}`;
}

type MarkdownBlock = BlockContent | DefinitionContent;

function blocksIn(blocks: readonly Block[], pathOf: PicturePath): MarkdownBlock[] {
  return blocks.flatMap((block) => writeBlock(block, pathOf));
}

function writeBlock(block: Block, pathOf: PicturePath): MarkdownBlock[] {
  switch (block.type) {
    case "paragraph":
      return paragraphOf(writeInlines(block.content ?? []));
    case "heading":
      return [{ type: "heading", depth: block.attrs.level, children: writeInlines(block.content ?? []) }];
    case "sectionTitle": {
      const { number } = block.attrs;
      const sign: PhrasingContent[] = number === null ? [] : [{ type: "text", value: `${number} ` }];
      return [{ type: "heading", depth: 2, children: [...sign, ...writeInlines(block.content ?? [])] }];
    }
    case "bulletList":
    case "orderedList": {
      const isOrdered = block.type === "orderedList";
      const children = block.content.map(({ content }) => itemOf(blocksIn(content, pathOf), null));
      return [
        {
          type: "list",
          spread: false,
          ordered: isOrdered,
          start: isOrdered ? block.attrs.start : null,
          children,
        },
      ];
    }
    case "taskList": {
      const children = block.content.map(({ attrs, content }) =>
        itemOf(blocksIn(content, pathOf), attrs.checked),
      );
      return [{ type: "list", spread: false, ordered: false, children }];
    }
    case "blockquote":
    case "card":
      return [{ type: "blockquote", children: blocksIn(block.content, pathOf) }];
    case "callout": {
      // As GitHub says it; as plain text it would be escaped.
      const sign = { type: "html", value: `[!${block.attrs.kind.toUpperCase()}]` } as const;
      return [{ type: "blockquote", children: [sign, ...blocksIn(block.content, pathOf)] }];
    }
    case "columns":
      return block.content.flatMap(({ content }) => blocksIn(content, pathOf));
    case "horizontalRule":
      return [{ type: "thematicBreak" }];
    case "table":
      return [tableOf(block, pathOf)];
    case "codeBlock": {
      const value = (block.content ?? []).map(({ text }) => text).join("");
      return [{ type: "code", lang: block.attrs.language, value }];
    }
    case "image":
      return paragraphOf(pictureOf(block, pathOf));
    case "imageStrip":
      return block.content.flatMap((image) => paragraphOf(pictureOf(image, pathOf)));
    case "qrCode": {
      const url = pathOf({ type: "code", codeId: block.attrs.codeId });
      return url === null ? [] : paragraphOf([{ type: "image", url, alt: block.attrs.caption }]);
    }
    case "miniProgramCard":
      return paragraphOf([{ type: "text", value: block.attrs.title }]);
    case "accountCard":
      return [];
    default:
      return block satisfies never;
  }
}

/** A line without words would be lost anyhow. */
function paragraphOf(children: PhrasingContent[]): MarkdownBlock[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function itemOf(children: MarkdownBlock[], checked: boolean | null): MarkdownItem {
  return { type: "listItem", checked, spread: false, children };
}

function pictureOf({ attrs, ...node }: Image, pathOf: PicturePath): PhrasingContent[] {
  const url = pathOf({ type: "image", node: { ...node, attrs } });
  if (url === null) return [];
  return [{ type: "image", url, alt: attrs.alt, title: attrs.caption === "" ? null : attrs.caption }];
}

/** In Markdown the first line of a table is its head, and a cell is one line. */
function tableOf({ content }: Table, pathOf: PicturePath): MarkdownBlock {
  const align = (content[0]?.content ?? []).map(({ attrs }) => {
    return attrs.textAlign === "justify" ? null : attrs.textAlign;
  });
  const cellOf = (blocks: readonly Block[]): MarkdownCell => ({
    type: "tableCell",
    children: joined(blocksIn(blocks, pathOf).map(wordsOf)),
  });
  return {
    type: "table",
    align,
    children: content.map((row) => ({
      type: "tableRow",
      children: (row.content ?? []).map((cell) => cellOf(cell.content)),
    })),
  };
}

function joined(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, number) => (number === 0 ? line : [{ type: "html" as const, value: "<br>" }, ...line]));
}

/** Of a list or a quote in a cell its words. */
function wordsOf(block: RootContent): PhrasingContent[] {
  if (block.type === "paragraph" || block.type === "heading") return block.children;
  if (block.type === "code") return [{ type: "inlineCode", value: block.value }];
  return "children" in block ? joined(block.children.map((child) => wordsOf(child))) : [];
}
