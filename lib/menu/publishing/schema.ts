import { z } from "zod";
import { MAX_NOTE } from "@/lib/menu/limits";
import { revisionSchema, versionNumberSchema } from "@/lib/menu/schema";

const note = z.string().trim().max(MAX_NOTE).default("");

/** `basedOn` is the version that the person saw as the published one; nobody may have published since. */
export const draftPublicationSchema = z.object({
  revision: revisionSchema,
  note,
  basedOn: revisionSchema.optional(),
});
export const versionPublicationSchema = z.object({ number: versionNumberSchema, note });
/** What a person types to say that they mean it: the account's name. */
export const deletionSchema = z.object({ typed: z.string().max(200) });
