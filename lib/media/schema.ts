import { z } from "zod";
import { MATERIAL_TYPES } from "./types";

// Both come from the addresses of routes.

/** The first page is 0. WeChat keeps 100,000 pictures of an account at most. */
const page = z.coerce.number().int().min(0).max(5000);

export const materialPageSchema = z.unknown().pipe(z.object({ type: z.enum(MATERIAL_TYPES), page }));
export const publicationPageSchema = z.unknown().pipe(z.object({ page }));
