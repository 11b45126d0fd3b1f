"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { importParts } from "./import-parts";
import { startReading } from "./reading";
import { importPartsSchema, readConsoleSchema } from "./schema";

export const readConsoleAction = adminAction("content.edit", readConsoleSchema, startReading);
export const importPartsAction = adminAction("content.edit", importPartsSchema, importParts);
