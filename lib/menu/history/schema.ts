import { z } from "zod";
import { revisionSchema, versionNumberSchema } from "@/lib/menu/schema";

/** `revision` is of the draft that the version is to replace. */
export const restorationSchema = z.object({ number: versionNumberSchema, revision: revisionSchema });
