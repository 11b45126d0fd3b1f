"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { restorationSchema } from "@/lib/menu/schema";
import { restoreVersion } from "./mutations";

export const restoreMenuVersionAction = adminAction("content.edit", restorationSchema, restoreVersion);
