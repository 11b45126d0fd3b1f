"use server";

import { ownerAction } from "@/lib/auth/admin-action";
import { setAuditRetention } from "./retention";
import { auditRetentionSchema } from "./schema";

export const setAuditRetentionAction = ownerAction(auditRetentionSchema, setAuditRetention);
