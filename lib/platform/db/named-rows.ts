import { z } from "zod";

/** What a statement of our own answers that names things by their ids. */
export const namedRowsSchema = z.array(z.object({ id: z.string(), name: z.string() }));
