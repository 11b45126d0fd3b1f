import { z } from "zod";
import type { Localized } from "./locale";

/** A text in every language as it is stored and handed between threads. */
export const localizedSchema: z.ZodType<Localized> = z.object({ zh: z.string(), en: z.string() });
