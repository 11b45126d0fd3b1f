import { z } from "zod";

/** The platform's lists of material and of published articles give at most 20 entries a call. */
const LARGEST_PAGE = 20;

/** One article of a news material or of a publication, without its text. */
export const newsItemSchema = z
  .object({
    title: z.string().default(""),
    digest: z.string().default(""),
    url: z.string().default(""),
    thumb_url: z.string().optional(),
    is_deleted: z.boolean().default(false),
  })
  .transform(({ title, digest, url, thumb_url, is_deleted }) => ({
    title,
    digest,
    url,
    ...(thumb_url ? { thumbUrl: thumb_url } : {}),
    /** Taken back after it was published. */
    isDeleted: is_deleted,
  }));

/** Throws RangeError for a page that the platform would refuse. */
export function requirePageSize(count: number): void {
  if (count < 1 || count > LARGEST_PAGE) {
    throw new RangeError(`The platform lists 1 to ${LARGEST_PAGE} entries a call, not ${count}`);
  }
}
