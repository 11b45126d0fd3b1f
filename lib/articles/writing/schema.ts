import { z } from "zod";
import { documentSchema } from "@/lib/articles/document/schema";
import { LIMITS } from "@/lib/articles/limits";
import { articleIdSchema, webAddressSchema } from "@/lib/articles/schema";
import { lookSchema, NO_OPTIONS } from "@/lib/articles/themes/options";

export const COMMENTS = ["none", "everyone", "followers"] as const;

const share = z.number().min(0).max(1);
/** A part of a picture, as shares of its width and height. */
const cropSchema = z
  .object({ left: share, top: share, right: share, bottom: share })
  .refine(({ left, top, right, bottom }) => left < right && top < bottom);

/** An article as it is being written: it may lack anything. What has to be there is asked when it is published. */
export const writtenSchema = z.object({
  title: z.string().trim().max(LIMITS.title),
  author: z.string().trim().max(LIMITS.author),
  digest: z.string().trim().max(LIMITS.description),
  body: documentSchema,
  look: lookSchema,
  coverId: z.string().min(1).max(64).nullable(),
  /** Of the cover: in the list of an account, and where it is shared. */
  coverCrops: z.object({ wide: cropSchema, square: cropSchema }).nullable(),
  /** "Read more" leads there; empty for none. */
  sourceUrl: z.union([z.literal(""), webAddressSchema]),
  comments: z.enum(COMMENTS),
  folder: z.string().trim().max(LIMITS.folder),
});
export type WrittenValues = z.output<typeof writtenSchema>;

/** `revision` is the one that the editor began with, or was given by its last save. */
export const writtenSaveSchema = writtenSchema.extend({
  ...articleIdSchema.shape,
  revision: z.number().int(),
});

/** What a browser keeps of an article that is not saved. */
export const keptWrittenSchema = z.object({ document: writtenSchema, sent: z.array(writtenSchema) });

export const codeSearchSchema = z.object({ search: z.string().max(100) });

export const versionSchema = articleIdSchema.extend({ number: z.number().int().positive() });

/** What a new article begins with. */
export const EMPTY_WRITTEN: WrittenValues = {
  title: "",
  author: "",
  digest: "",
  body: { type: "doc", content: [] },
  look: { themeId: "plain", options: NO_OPTIONS },
  coverId: null,
  coverCrops: null,
  sourceUrl: "",
  comments: "none",
  folder: "",
};

/** What is said of a new article; the rest is as {@link EMPTY_WRITTEN} has it. */
export const newWrittenSchema = z.object({
  ...writtenSchema.shape,
  author: writtenSchema.shape.author.default(EMPTY_WRITTEN.author),
  digest: writtenSchema.shape.digest.default(EMPTY_WRITTEN.digest),
  body: z.unknown().default(EMPTY_WRITTEN.body).pipe(documentSchema),
  look: lookSchema.default(EMPTY_WRITTEN.look),
  coverId: writtenSchema.shape.coverId.default(EMPTY_WRITTEN.coverId),
  coverCrops: writtenSchema.shape.coverCrops.default(EMPTY_WRITTEN.coverCrops),
  sourceUrl: writtenSchema.shape.sourceUrl.default(EMPTY_WRITTEN.sourceUrl),
  comments: writtenSchema.shape.comments.default(EMPTY_WRITTEN.comments),
  folder: writtenSchema.shape.folder.default(EMPTY_WRITTEN.folder),
});
export type NewWritten = z.input<typeof newWrittenSchema>;
