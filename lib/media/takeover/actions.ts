"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { listTakeover } from "./data";
import { takeOver } from "./mutations";
import { materialsRequestSchema, takeoverSchema } from "./schema";

// Called by the route of app/api/media: Next runs the actions of a page one after the other, and each of these waits for
// WeChat. For editors only: each look takes from the calls that WeChat allows the account a day.
export const listTakeoverAction = adminAction(
  "content.edit",
  materialsRequestSchema,
  ({ accountId }, request) => listTakeover(accountId, request),
);
export const takeOverAction = adminAction("content.edit", takeoverSchema, takeOver);
