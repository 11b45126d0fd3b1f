import { z } from "zod";

/** A TEXT column that holds JSON: parsed, then checked by `schema`, whenever it is read. */
export function jsonColumn<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
