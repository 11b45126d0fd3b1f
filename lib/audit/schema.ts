import { z } from "zod";
import { retentionSchema } from "@/lib/platform/retention";
import { CHINA_AHEAD, DAY } from "@/lib/platform/time";
import { AUDIT_KINDS } from "./kinds";

const daySchema = z.iso.date().transform((day) => new Date(Date.parse(day) - CHINA_AHEAD));

/** What the list is asked for. What an address holds that makes no sense is ignored. */
export const auditFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  kind: z.enum(AUDIT_KINDS).nullable().catch(null),
  person: z.string().max(64).nullable().catch(null),
  from: daySchema.nullable().catch(null),
  /** The end of that day. */
  to: daySchema
    .transform((day) => new Date(day.getTime() + DAY))
    .nullable()
    .catch(null),
  after: z.string().max(64).nullable().catch(null),
});
/** Six months at least: China's Cybersecurity Law, article 21. */
export const AUDIT_DAYS = ["180", "365", "730", "1095"] as const;

export const auditRetentionSchema = z.object({
  auditDays: retentionSchema(AUDIT_DAYS),
  signInDays: retentionSchema(AUDIT_DAYS),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
