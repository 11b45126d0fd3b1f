import { z } from "zod";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { documentSchema } from "@/lib/articles/document/schema";

/** A name in a text that means something elsewhere. */
export type Reference = { kind: "media" | "code"; name: string };

/** What stands in a text instead of a name; null for what is to lose it. */
export type Renaming = {
  media: (name: string) => string | null;
  code: (name: string) => string;
  /** Of a picture of the library: where it is, by its new name and the old address. */
  source: (name: string, before: unknown) => string | null;
};

/** A text with its pictures and QR codes named otherwise. */
export function renameReferences(body: ArticleDocument, renaming: Renaming): ArticleDocument {
  return documentSchema.parse(renameIn(body, renaming));
}

/** What a text names, each time it does. */
export function referencesIn(body: ArticleDocument): Reference[] {
  const references: Reference[] = [];
  const note = (kind: Reference["kind"]) => (name: string) => {
    references.push({ kind, name });
    return name;
  };
  renameIn(body, { media: note("media"), code: note("code"), source: () => null });
  return references;
}

const nodeSchema = z.looseObject({
  type: z.string(),
  attrs: z.looseObject({}).optional(),
  content: z.array(z.unknown()).optional(),
});

function renameIn(given: unknown, renaming: Renaming): unknown {
  const { type, attrs, content, ...rest } = nodeSchema.parse(given);
  return {
    ...rest,
    type,
    ...(attrs && { attrs: renameAttrs(type, attrs, renaming) }),
    ...(content && { content: content.map((node) => renameIn(node, renaming)) }),
  };
}

function renameAttrs(type: string, attrs: Record<string, unknown>, renaming: Renaming) {
  const { mediaId, imageMediaId, codeId, src } = attrs;
  if (type === "image" && typeof mediaId === "string") {
    const renamed = renaming.media(mediaId);
    return { ...attrs, mediaId: renamed, src: renamed === null ? src : renaming.source(renamed, src) };
  }
  if (type === "miniProgramCard" && typeof imageMediaId === "string")
    return { ...attrs, imageMediaId: renaming.media(imageMediaId) };
  if (type === "qrCode" && typeof codeId === "string") return { ...attrs, codeId: renaming.code(codeId) };
  return attrs;
}
