"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelBatch, pauseBatch, repeatFailed, resumeBatch } from "./mutations";
import { batchIdSchema, namesToCheckSchema, scenesToCheckSchema, startBatchSchema } from "./schema";
import { startBatch } from "./start-batch";
import { checkScenes } from "./taken-scenes";
import { checkNames } from "./used-names";

export const startBatchAction = adminAction("content.edit", startBatchSchema, startBatch);
export const pauseBatchAction = adminAction("content.edit", batchIdSchema, pauseBatch);
export const resumeBatchAction = adminAction("content.edit", batchIdSchema, resumeBatch);
export const cancelBatchAction = adminAction("content.edit", batchIdSchema, cancelBatch);
export const repeatFailedAction = adminAction("content.edit", batchIdSchema, repeatFailed);

/** While a list is mended: which of its scenes cannot be used. */
export const checkScenesAction = adminAction("account.read", scenesToCheckSchema, checkScenes);
/** And which of its names a code has already. */
export const checkNamesAction = adminAction("account.read", namesToCheckSchema, checkNames);
