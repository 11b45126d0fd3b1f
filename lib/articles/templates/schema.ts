import { z } from "zod";
import { documentSchema } from "@/lib/articles/document/schema";
import { LIMITS } from "@/lib/articles/limits";
import { lookSchema } from "@/lib/articles/themes/options";

/** block: a part to put into articles | article: a whole one to begin with */
export const TEMPLATE_KINDS = ["block", "article"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const TEMPLATE_NAME_LENGTH = 40;

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(TEMPLATE_NAME_LENGTH);
const folder = z.string().trim().max(LIMITS.folder).default("");

/** What is kept for further articles. A block has the looks of the article that it is put into. */
export const newTemplateSchema = z.object({
  kind: z.enum(TEMPLATE_KINDS),
  name,
  folder,
  title: z.string().trim().max(LIMITS.title).default(""),
  body: documentSchema.refine(({ content }) => content.length > 0),
  look: lookSchema,
});

export type NewTemplate = z.output<typeof newTemplateSchema>;

export const templateIdSchema = z.object({ id });
export const templateUpdateSchema = z.object({ id, name, folder });

/** Which templates are wanted; `after` is of the page before. */
export const templatesRequestSchema = z.object({
  kind: z.enum(TEMPLATE_KINDS),
  search: z.string().max(100).optional(),
  after: z.string().max(100).optional(),
});
export type TemplatesRequest = z.output<typeof templatesRequestSchema>;
