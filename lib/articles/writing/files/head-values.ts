import { LIMITS } from "@/lib/articles/limits";
import { webAddressSchema } from "@/lib/articles/schema";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { FileHead } from "./opened-text";

type HeadValues = Pick<WrittenValues, "title" | "author" | "digest" | "sourceUrl">;

/** What a file says of an article, as far as it fits there, where nobody has said it yet. */
export function fillFromHead(own: HeadValues, head: FileHead): HeadValues {
  return {
    title: own.title || head.title.slice(0, LIMITS.title).trim(),
    author: own.author || head.author.slice(0, LIMITS.author).trim(),
    digest: own.digest || head.digest.slice(0, LIMITS.description).trim(),
    sourceUrl: own.sourceUrl || (webAddressSchema.safeParse(head.sourceUrl).data ?? ""),
  };
}
