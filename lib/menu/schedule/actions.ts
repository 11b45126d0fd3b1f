"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelMenuSchedule, scheduleMenu } from "./schedule";
import { menuScheduleSchema, scheduleIdSchema } from "./schema";

export const scheduleMenuAction = adminAction("content.edit", menuScheduleSchema, (context, input) =>
  scheduleMenu(context, input),
);
export const cancelMenuScheduleAction = adminAction("content.edit", scheduleIdSchema, (context, input) =>
  cancelMenuSchedule(context, input),
);
