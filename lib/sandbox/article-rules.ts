import { z } from "zod";
import { filterRulesSchema } from "@/lib/sandbox/article-filter/filter-rules";

/**
 * What is not known for certain about drafts and publishing; the control plane changes it while the platform runs
 * (PUT /_control/article-rules). What is not named has its default.
 */
export const articleRulesSchema = z.strictObject({
  /** 64 until 2025-12-19. */
  titleCharacters: z.int().min(1).default(32),
  authorCharacters: z.int().min(1).default(16),
  /** Older pages say 120. */
  digestCharacters: z.int().min(1).default(128),
  /** Documented as 20,000, and not kept: far longer texts are taken. Null for no limit but the bytes. */
  contentCharacters: z.int().min(1).nullable().default(null),
  contentBytes: z
    .int()
    .min(1)
    .default(1024 * 1024),
  articlesPerDraft: z.int().min(1).max(8).default(8),
  /** How long the platform's checks take, by its own clock. */
  publishSeconds: z.number().min(0).max(86_400).default(5),
  /** Published drafts leave the box. */
  publishedDraftsLeave: z.boolean().default(true),
  filter: filterRulesSchema.prefault({}),
});

export type ArticleRules = z.infer<typeof articleRulesSchema>;
