// Platform although only codes have such columns: the generated client is imported in this folder only.

import { Prisma } from "@/prisma/generated/sqlite/client/client";

/** What an optional JSON column is set to when it is to hold nothing. */
export const NO_JSON = Prisma.DbNull;
