"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelBatch, pauseBatch, repeatFailed, resumeBatch } from "./mutations";
import { batchIdSchema, startBatchSchema } from "./schema";
import { startBatch } from "./start-batch";

export const startBatchAction = adminAction("content.edit", startBatchSchema, startBatch);
export const pauseBatchAction = adminAction("content.edit", batchIdSchema, pauseBatch);
export const resumeBatchAction = adminAction("content.edit", batchIdSchema, resumeBatch);
export const cancelBatchAction = adminAction("content.edit", batchIdSchema, cancelBatch);
export const repeatFailedAction = adminAction("content.edit", batchIdSchema, repeatFailed);
