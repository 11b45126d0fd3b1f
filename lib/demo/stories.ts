import { z } from "zod";
import stories from "./stories.json";

/** One of the demo account's articles, as a page. */
const storySchema = z.object({
  /** Its address below /demo. */
  slug: z.string(),
  /** The picture's file name below /demo/covers. */
  cover: z.string(),
  title: z.string(),
  lead: z.string(),
  paragraphs: z.array(z.string()),
});
export type Story = z.output<typeof storySchema>;

/** What the demo account's articles open: pages of our own, so that they open without the internet. */
export const STORIES: readonly Story[] = z.array(storySchema).parse(stories);
