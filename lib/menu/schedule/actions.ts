"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { nothingSchema } from "@/lib/menu/schema";
import { listSchedules } from "./data";
import { cancelMenuSchedule, changeMenuSchedule, scheduleMenu } from "./schedule";
import { menuScheduleSchema, scheduleChangeSchema, scheduleIdSchema } from "./schema";

export const scheduleMenuAction = adminAction("content.edit", menuScheduleSchema, scheduleMenu);
export const changeMenuScheduleAction = adminAction("content.edit", scheduleChangeSchema, changeMenuSchedule);
export const cancelMenuScheduleAction = adminAction("content.edit", scheduleIdSchema, cancelMenuSchedule);
export const readMenuSchedulesAction = adminAction("account.read", nothingSchema, ({ accountId, locale }) =>
  listSchedules(accountId, locale),
);
