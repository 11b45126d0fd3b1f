import type { Block, Heading, NodePath, Paragraph } from "@/lib/articles/document/document-types";
import { element, type Markup, type Tag } from "@/lib/articles/markup/markup";
import type { Style } from "@/lib/articles/themes/style";
import { boxMarkup, calloutMarkup, columnsMarkup } from "./boxes";
import { accountCard, miniProgramCard, qrCodeMarkup } from "./cards";
import { codeMarkup } from "./code";
import type { Descend } from "./descend";
import { inlineMarkup } from "./inline";
import { listMarkup, taskListMarkup } from "./lists";
import { pictureMarkup, stripMarkup } from "./pictures";
import { type Scribe, type Setting, styleWith } from "./scribe";
import { ruleMarkup, sectionTitleMarkup } from "./section-title";
import { tableMarkup } from "./table";

/** Blocks one after the other, as they look in this place. `path` is that of the node which holds them. */
export function blocksMarkup(
  scribe: Scribe,
  blocks: readonly Block[],
  path: NodePath,
  setting: Setting,
): Markup[] {
  const descend: Descend = (inner, innerPath, innerSetting) =>
    blocksMarkup(scribe, inner, innerPath, innerSetting);
  const markup = blocks.flatMap((block, index) =>
    blockMarkup(scribe, block, [...path, index], setting, descend),
  );
  return setting.isFrame
    ? markup.map((each, index) => (index === 0 ? withoutTopMargin(each) : each))
    : markup;
}

/** A heading keeps away from what is above it, not from the edge of its frame. */
export function withoutTopMargin(markup: Markup): Markup {
  if (typeof markup === "string" || markup.style.margin === undefined) return markup;
  const margin = markup.style.margin.replace(/^\S+/, "0");
  return { ...markup, style: { ...markup.style, margin } };
}

function blockMarkup(
  scribe: Scribe,
  block: Block,
  path: NodePath,
  setting: Setting,
  descend: Descend,
): Markup[] {
  switch (block.type) {
    case "paragraph":
      return [paragraphMarkup(scribe, block, path, setting)];
    case "heading":
      return [headingMarkup(scribe, block, path)];
    case "sectionTitle":
      return [sectionTitleMarkup(scribe, block, path)];
    case "bulletList":
    case "orderedList":
      return [listMarkup(scribe, block, path, setting, descend)];
    case "taskList":
      return [taskListMarkup(scribe, block, path, descend)];
    case "blockquote":
    case "card":
      return [boxMarkup(scribe, block, path, descend)];
    case "callout":
      return [calloutMarkup(scribe, block, path, descend)];
    case "columns":
      return [columnsMarkup(scribe, block, path, setting, descend)];
    case "table":
      return tableMarkup(scribe, block, path, descend);
    case "horizontalRule":
      return [ruleMarkup(scribe, block, path)];
    case "codeBlock":
      return [codeMarkup(scribe, block, path)];
    case "image":
      return pictureMarkup(scribe, block, path);
    case "imageStrip":
      return stripMarkup(scribe, block, path);
    case "qrCode":
      return qrCodeMarkup(scribe, block, path);
    case "accountCard":
      return accountCard(scribe, path);
    case "miniProgramCard":
      return miniProgramCard(scribe, block, path);
    default:
      return block satisfies never;
  }
}

function paragraphMarkup(scribe: Scribe, node: Paragraph, path: NodePath, setting: Setting): Markup {
  const words = inlineMarkup(scribe, node.content ?? [], path);
  const style = blockStyle(scribe.styles[setting.textKey], node.attrs);
  // An empty paragraph is a line of air; without a break it would have no height.
  const children = words.length === 0 ? [element("br", {}, [])] : words;
  return element(setting.paragraphTag, style, children, { path });
}

function headingMarkup(scribe: Scribe, node: Heading, path: NodePath): Markup {
  const { level } = node.attrs;
  const style = blockStyle(scribe.styles[`heading${level}`], node.attrs);
  return element(HEADING_TAGS[scribe.target][level], style, inlineMarkup(scribe, node.content ?? [], path), {
    path,
  });
}

/** On our page the title is the first heading. */
const HEADING_TAGS = {
  draft: { 1: "h1", 2: "h2", 3: "h3", 4: "h4" },
  copy: { 1: "h1", 2: "h2", 3: "h3", 4: "h4" },
  page: { 1: "h2", 2: "h3", 3: "h4", 4: "h5" },
} as const satisfies Record<string, Record<1 | 2 | 3 | 4, Tag>>;

/** How wide one step of indentation is. */
const INDENT_EM = 2;

function blockStyle(style: Style, { textAlign, indent, lineHeight }: Paragraph["attrs"]): Style {
  const isMoved = indent > 0 || textAlign === "center" || textAlign === "right";
  return styleWith(style, {
    ...(textAlign === null ? {} : { "text-align": textAlign }),
    ...(lineHeight === null ? {} : { "line-height": String(lineHeight) }),
    ...(indent === 0 ? {} : { "margin-left": `${indent * INDENT_EM}em` }),
    ...(isMoved && style["text-indent"] === "2em" ? { "text-indent": "0" } : {}),
  });
}
