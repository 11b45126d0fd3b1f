import { z } from "zod";
import { labelsSchema } from "@/lib/articles/schema";
import { newTemplateSchema } from "@/lib/articles/templates/schema";
import { EMPTY_WRITTEN, writtenSchema } from "@/lib/articles/writing/schema";
import { FILE_FORMATS, type FileFormat } from "@/lib/media/files/file-formats";
import { fileUpdateSchema } from "@/lib/media/library/schema";

const MAX_KEY = 40;

/** A picture of the library where else an address would stand. */
export const MEDIA_PICTURE = /^media:.{1,40}$/;

/** How the file names a thing: by a name of its author's choice, or by the id of one that exists. */
export const keySchema = z.string().trim().min(1).max(MAX_KEY);

const formatSchema = z
  .string()
  .refine((format): format is FileFormat => Object.hasOwn(FILE_FORMATS, format), {
    error: `Must be one of: ${Object.keys(FILE_FORMATS).join(", ")}`,
  });

/** Where an article stands in the list of staff; left as it is where the file does not say. */
export const filingShape = {
  archived: z.boolean().optional(),
  labels: labelsSchema.transform((labels) => [...new Set(labels)].sort()).optional(),
};

/** A file of the media library. Its content lies beside the configuration, named by its hash: media/HASH.FORMAT */
export const fileMediaSchema = z.object({
  key: keySchema,
  /** SHA-256 in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  format: formatSchema,
  name: fileUpdateSchema.shape.name,
  folder: fileUpdateSchema.shape.folder.default(""),
});

const { title, author, digest, coverCrops, sourceUrl, comments, folder, look, body } = writtenSchema.shape;

/** An article with a text of its own. Its pictures are named by the keys of media, its QR codes by their scenes. */
export const fileWrittenSchema = z.object({
  key: keySchema,
  title,
  author: author.default(EMPTY_WRITTEN.author),
  digest: digest.default(EMPTY_WRITTEN.digest),
  cover: keySchema.nullable().default(null),
  coverCrops: coverCrops.default(null),
  sourceUrl: sourceUrl.default(EMPTY_WRITTEN.sourceUrl),
  comments: comments.default(EMPTY_WRITTEN.comments),
  folder: folder.default(EMPTY_WRITTEN.folder),
  look: look.default(EMPTY_WRITTEN.look),
  ...filingShape,
  /** Whether its page is open to everybody. Said by an export; `apply` opens it only where that is asked for. */
  public: z.boolean().optional(),
  body,
});

const template = newTemplateSchema.shape;

/** What articles begin with, and saved blocks. Pictures and codes are named as in written articles. */
export const fileTemplateSchema = z.object({
  kind: template.kind,
  name: template.name,
  folder: template.folder,
  title: template.title,
  look: look.default(EMPTY_WRITTEN.look),
  body: template.body,
});

export type FileTemplate = z.output<typeof fileTemplateSchema>;
export type FileMedia = z.output<typeof fileMediaSchema>;
export type FileWritten = z.output<typeof fileWrittenSchema>;
