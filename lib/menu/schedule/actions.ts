"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelMenuSchedule, scheduleMenu } from "./schedule";
import { menuScheduleSchema, scheduleIdSchema } from "./schema";

export const scheduleMenuAction = adminAction("content.edit", menuScheduleSchema, scheduleMenu);
export const cancelMenuScheduleAction = adminAction("content.edit", scheduleIdSchema, cancelMenuSchedule);
