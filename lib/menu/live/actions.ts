"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { takeLiveSchema } from "@/lib/menu/schema";
import { takeLiveMenu } from "./take-live";

export const takeLiveMenuAction = adminAction("content.edit", takeLiveSchema, takeLiveMenu);
