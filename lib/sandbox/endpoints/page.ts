import { z } from "zod";
import { Refusal } from "@/lib/sandbox/refusals";

const pageSchema = z.object({
  offset: z.coerce.number().pipe(z.int().min(0)),
  count: z.coerce.number().pipe(z.int().min(1).max(20)),
});

/**
 * The part of a list that is asked for: 1 to 20 entries from `offset` on, counted from 0.
 * @throws Refusal 40097 (assumed)
 */
export function acceptPage(body: unknown): z.infer<typeof pageSchema> {
  const page = pageSchema.safeParse(body);
  if (!page.success) throw new Refusal(40097);
  return page.data;
}
