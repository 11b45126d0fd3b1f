"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { restoreVersion } from "./mutations";
import { restorationSchema } from "./schema";

export const restoreMenuVersionAction = adminAction("content.edit", restorationSchema, restoreVersion);
