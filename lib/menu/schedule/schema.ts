import { z } from "zod";
import { versionNumberSchema } from "@/lib/menu/schema";

export const menuScheduleSchema = z.object({
  /** A version, or what the draft is now. */
  number: versionNumberSchema.optional(),
  publishAt: z.date(),
  revertAt: z.date().nullable(),
  ifMissed: z.enum(["run", "skip"]),
});
export const scheduleIdSchema = z.object({ id: z.string().min(1).max(64) });
