import { z } from "zod";
import { revisionSchema } from "@/lib/menu/schema";

/** `revision` is of the draft that the live menu is to replace. */
export const takeLiveSchema = z.object({ revision: revisionSchema });
