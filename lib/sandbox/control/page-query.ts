import { z } from "zod";

const whole = z.coerce.number().pipe(z.int().min(0));

/** `after` and `limit` of a list that is read by sequence number. */
export function pageQuery(most: number) {
  return z.object({
    after: whole.default(0),
    limit: whole.pipe(z.int().min(1).max(most)).default(Math.min(100, most)),
  });
}
