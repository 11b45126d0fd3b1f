import { z } from "zod";
import { FILTER_KINDS } from "./kinds";

/** A row's number, as the address names it. */
export const deliveryIdSchema = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int32());

/** What the log is asked for. What an address holds that makes no sense is ignored. */
export const deliveryFilterSchema = z.object({
  search: z.string().trim().max(200).catch(""),
  kind: z.enum(FILTER_KINDS).nullable().catch(null),
  openid: z.string().trim().max(128).catch(""),
  isUnanswered: z.boolean().catch(false),
  /** Only rows below this one: older ones. */
  below: deliveryIdSchema.nullable().catch(null),
});
export type DeliveryFilter = z.output<typeof deliveryFilterSchema>;
