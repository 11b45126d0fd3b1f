import { z } from "zod";
import { type Story, storySchema } from "./schema";
import stories from "./stories.json";

/** What the demo account's articles open: pages of our own, so that they open without the internet. */
export const STORIES: readonly Story[] = z.array(storySchema).parse(stories);
