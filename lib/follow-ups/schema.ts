import { z } from "zod";
import { passiveReplySchema } from "@/lib/wechat/wire/reply";

export const FOLLOW_UP_STATES = ["waiting", "sent", "refused", "expired", "unknown", "restored"] as const;
export const followUpStateSchema = z.enum(FOLLOW_UP_STATES);
export type FollowUpState = z.infer<typeof followUpStateSchema>;

/** A message that can be sent by itself; null for one that cannot, such as a handing over to customer service. */
export const followUpMessageSchema = passiveReplySchema
  .transform((reply) => (reply.type === "transferCustomerService" ? null : reply))
  .catch(null);
