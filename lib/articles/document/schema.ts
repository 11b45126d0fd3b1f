import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { withoutInvisible } from "./attributes";
import { DOCUMENT_LIMITS } from "./document-limits";
import type { ArticleDocument, Block } from "./document-types";
import { markSchema } from "./marks";
import { measureTree } from "./measure-tree";
import { NODE_ATTRS } from "./nodes";
import { normaliseDocument } from "./normal-form";

const textSchema = z.string().transform(withoutInvisible);
const marksSchema = z.array(markSchema).max(16).optional();
const inlineSchema = z
  .array(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("text"), text: textSchema, marks: marksSchema }),
      z.object({ type: z.literal("hardBreak"), marks: marksSchema }),
    ]),
  )
  .optional();
const blocksSchema: z.ZodType<Block[]> = z.lazy(() => z.array(blockSchema).min(1));

const imageSchema = z.object({ type: z.literal("image"), attrs: NODE_ATTRS.image.prefault({}) });
const listItemsSchema = z.array(z.object({ type: z.literal("listItem"), content: blocksSchema })).min(1);
const taskItemSchema = z.object({
  type: z.literal("taskItem"),
  attrs: NODE_ATTRS.taskItem.prefault({}),
  content: blocksSchema,
});
const cellSchema = z.object({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: NODE_ATTRS.tableCell.prefault({}),
  content: blocksSchema,
});
const rowSchema = z.object({ type: z.literal("tableRow"), content: z.array(cellSchema).optional() });
const columnSchema = z.object({ type: z.literal("column"), content: blocksSchema });

const blockSchema: z.ZodType<Block> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("paragraph"),
    attrs: NODE_ATTRS.paragraph.prefault({}),
    content: inlineSchema,
  }),
  z.object({ type: z.literal("heading"), attrs: NODE_ATTRS.heading, content: inlineSchema }),
  z.object({ type: z.literal("bulletList"), content: listItemsSchema }),
  z.object({
    type: z.literal("orderedList"),
    attrs: NODE_ATTRS.orderedList.prefault({}),
    content: listItemsSchema,
  }),
  z.object({ type: z.literal("taskList"), content: z.array(taskItemSchema).min(1) }),
  z.object({ type: z.literal("blockquote"), content: blocksSchema }),
  z.object({ type: z.literal("horizontalRule"), attrs: NODE_ATTRS.horizontalRule.prefault({}) }),
  z.object({ type: z.literal("table"), content: z.array(rowSchema).min(1) }),
  z.object({
    type: z.literal("codeBlock"),
    attrs: NODE_ATTRS.codeBlock.prefault({}),
    content: z.array(z.object({ type: z.literal("text"), text: textSchema })).optional(),
  }),
  imageSchema,
  z.object({
    type: z.literal("imageStrip"),
    content: z.array(imageSchema).min(1).max(DOCUMENT_LIMITS.stripPictures),
  }),
  z.object({
    type: z.literal("callout"),
    attrs: NODE_ATTRS.callout.prefault({}),
    content: blocksSchema,
  }),
  z.object({ type: z.literal("card"), content: blocksSchema }),
  z.object({
    type: z.literal("sectionTitle"),
    attrs: NODE_ATTRS.sectionTitle.prefault({}),
    content: inlineSchema,
  }),
  z.object({
    type: z.literal("columns"),
    content: z.array(columnSchema).min(1).max(DOCUMENT_LIMITS.columns),
  }),
  z.object({ type: z.literal("qrCode"), attrs: NODE_ATTRS.qrCode }),
  z.object({ type: z.literal("accountCard") }),
  z.object({ type: z.literal("miniProgramCard"), attrs: NODE_ATTRS.miniProgramCard }),
]);

/**
 * A document from anywhere: the editor, the database, a file. Size and depth are measured before anything descends
 * into it. Refuses unknown nodes and marks and wrong nesting, each with its path; attributes that only adorn fall back
 * to none. What comes out is in normal form.
 */
export const documentSchema = z
  .unknown()
  .superRefine((value, issues) => {
    const excess = measureTree(value);
    if (excess === null) return;
    issues.addIssue({ code: "custom", params: rule(TOO_MUCH[excess]), continue: false });
  })
  .pipe(z.object({ type: z.literal("doc"), content: z.array(blockSchema) }))
  .transform((document): ArticleDocument => normaliseDocument(document));

const TOO_MUCH = {
  depth: {
    zh: `嵌套最多 ${DOCUMENT_LIMITS.depth} 层，请减少列表、引用或卡片的嵌套`,
    en: `At most ${DOCUMENT_LIMITS.depth} levels: take lists, quotes or cards out of one another`,
  },
  nodes: {
    zh: `内容过多（最多 ${DOCUMENT_LIMITS.nodes} 个段落、图片等元素），请拆成几篇`,
    en: `Too much in one article (at most ${DOCUMENT_LIMITS.nodes} elements): make several of it`,
  },
  characters: {
    zh: `正文最多 ${DOCUMENT_LIMITS.characters} 字，请拆成几篇`,
    en: `At most ${DOCUMENT_LIMITS.characters} characters: make several articles of it`,
  },
} as const;
