"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { nothingSchema, takeLiveSchema } from "@/lib/menu/schema";
import { dismissLosses } from "./dismiss-losses";
import { takeLiveMenu } from "./take-live";

export const takeLiveMenuAction = adminAction("content.edit", takeLiveSchema, takeLiveMenu);
export const dismissLossesAction = adminAction("content.edit", nothingSchema, dismissLosses);
