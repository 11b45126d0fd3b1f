import { z } from "zod";

/** One of the demo account's articles, as a page. */
export const storySchema = z.object({
  /** Its address below /demo. */
  slug: z.string(),
  /** The picture's file name below /demo/covers. */
  cover: z.string(),
  title: z.string(),
  lead: z.string(),
  paragraphs: z.array(z.string()),
});
export type Story = z.output<typeof storySchema>;
