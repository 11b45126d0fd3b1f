import { z } from "zod";
import { addressSchema, adornment, appIdSchema, idSchema, lineSchema } from "./attributes";
import { DOCUMENT_LIMITS } from "./document-limits";

export const TEXT_ALIGNS = ["left", "center", "right", "justify"] as const;
export const RULE_DESIGNS = ["line", "dots", "ornament"] as const;
export const CALLOUT_KINDS = ["tip", "note", "warning", "important"] as const;
export const SECTION_TITLE_DESIGNS = ["bar", "underline", "capsule", "number", "frame", "centred"] as const;

const block = {
  textAlign: adornment(z.enum(TEXT_ALIGNS)),
  indent: z.number().int().min(0).max(DOCUMENT_LIMITS.indentSteps).catch(0).default(0),
  lineHeight: adornment(z.number().min(1).max(4)),
};
const cell = {
  textAlign: block.textAlign,
  colspan: z.number().int().min(1).max(50).catch(1).default(1),
  rowspan: z.number().int().min(1).max(500).catch(1).default(1),
  /** In pixels, one for each column that the cell spans. */
  colwidth: adornment(z.array(z.number().int().min(1).max(2000)).max(50)),
};
const words = lineSchema(DOCUMENT_LIMITS.pictureWords).default("");

/** One row a node that has attributes. What is missing is filled in, so that what is stored names them all. */
export const NODE_ATTRS = {
  paragraph: z.object(block),
  heading: z.object({
    ...block,
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).catch(2),
  }),
  orderedList: z.object({ start: z.number().int().min(0).max(9999).catch(1).default(1) }),
  taskItem: z.object({ checked: z.boolean().catch(false).default(false) }),
  horizontalRule: z.object({ design: z.enum(RULE_DESIGNS).catch("line").default("line") }),
  tableHeader: z.object(cell),
  tableCell: z.object(cell),
  codeBlock: z.object({ language: adornment(z.string().regex(/^[\w+#.-]{1,32}$/)) }),
  image: z.object({
    mediaId: adornment(idSchema),
    /** Of a picture that is not in the library, for instance one that is still being taken in. */
    src: adornment(addressSchema),
    alt: words,
    caption: words,
    widthPercent: z.number().min(10).max(100).catch(100).default(100),
    rounded: z.boolean().catch(false).default(false),
  }),
  callout: z.object({ kind: z.enum(CALLOUT_KINDS).catch("note").default("note") }),
  sectionTitle: z.object({
    design: z.enum(SECTION_TITLE_DESIGNS).catch("bar").default("bar"),
    /** Shown beside the title by designs that have a place for it: 01, Part 2. */
    number: adornment(lineSchema(12)),
  }),
  qrCode: z.object({ codeId: idSchema, caption: words }),
  miniProgramCard: z.object({
    appid: appIdSchema,
    path: addressSchema.default(""),
    title: lineSchema(35).default(""),
    imageMediaId: adornment(idSchema),
  }),
} as const;
