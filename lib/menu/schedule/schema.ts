import { z } from "zod";
import { versionNumberSchema } from "@/lib/menu/schema";

const idSchema = z.string().min(1).max(64);
const timesSchema = z.object({
  publishAt: z.date(),
  revertAt: z.date().nullable(),
  ifMissed: z.enum(["run", "skip"]),
});

export const menuScheduleSchema = timesSchema.extend({
  /** A version, or what the draft is now. */
  number: versionNumberSchema.optional(),
});
/** Another plan in the place of one that waits: `kept` publishes what was to be published, `draft` what the draft is now. */
export const scheduleChangeSchema = timesSchema.extend({
  id: idSchema,
  content: z.enum(["kept", "draft"]),
});
export const scheduleIdSchema = z.object({ id: idSchema });
