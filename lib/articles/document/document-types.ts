import type { z } from "zod";
import type { markSchema } from "./marks";
import type { NODE_ATTRS } from "./nodes";

type AttrsOf<Name extends keyof typeof NODE_ATTRS> = z.output<(typeof NODE_ATTRS)[Name]>;

/** Where a node stands: the place among its siblings on each level, from the document down. */
export type NodePath = readonly number[];

export type Mark = z.output<typeof markSchema>;
export type TextNode = { type: "text"; text: string; marks?: Mark[] | undefined };
export type HardBreak = { type: "hardBreak"; marks?: Mark[] | undefined };
export type Inline = TextNode | HardBreak;

export type Paragraph = { type: "paragraph"; attrs: AttrsOf<"paragraph">; content?: Inline[] | undefined };
export type Heading = { type: "heading"; attrs: AttrsOf<"heading">; content?: Inline[] | undefined };
export type ListItem = { type: "listItem"; content: Block[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: AttrsOf<"orderedList">; content: ListItem[] };
export type TaskItem = { type: "taskItem"; attrs: AttrsOf<"taskItem">; content: Block[] };
export type TaskList = { type: "taskList"; content: TaskItem[] };
export type Blockquote = { type: "blockquote"; content: Block[] };
export type HorizontalRule = { type: "horizontalRule"; attrs: AttrsOf<"horizontalRule"> };
export type TableCell = { type: "tableCell" | "tableHeader"; attrs: AttrsOf<"tableCell">; content: Block[] };
export type TableRow = { type: "tableRow"; content?: TableCell[] | undefined };
export type Table = { type: "table"; content: TableRow[] };
export type CodeText = { type: "text"; text: string };
export type CodeBlock = { type: "codeBlock"; attrs: AttrsOf<"codeBlock">; content?: CodeText[] | undefined };
export type Image = { type: "image"; attrs: AttrsOf<"image"> };
export type ImageStrip = { type: "imageStrip"; content: Image[] };
export type Callout = { type: "callout"; attrs: AttrsOf<"callout">; content: Block[] };
export type Card = { type: "card"; content: Block[] };
export type SectionTitle = {
  type: "sectionTitle";
  attrs: AttrsOf<"sectionTitle">;
  content?: Inline[] | undefined;
};
export type Column = { type: "column"; content: Block[] };
export type Columns = { type: "columns"; content: Column[] };
export type QrCode = { type: "qrCode"; attrs: AttrsOf<"qrCode"> };
export type AccountCard = { type: "accountCard" };
export type MiniProgramCard = { type: "miniProgramCard"; attrs: AttrsOf<"miniProgramCard"> };

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | TaskList
  | Blockquote
  | HorizontalRule
  | Table
  | CodeBlock
  | Image
  | ImageStrip
  | Callout
  | Card
  | SectionTitle
  | Columns
  | QrCode
  | AccountCard
  | MiniProgramCard;

/** An article's text as data. `documentSchema` makes it of anything. */
export type ArticleDocument = { type: "doc"; content: Block[] };
export type DocumentNode =
  | ArticleDocument
  | Block
  | Inline
  | ListItem
  | TaskItem
  | TableRow
  | TableCell
  | Column;
