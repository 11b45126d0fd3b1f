import { z } from "zod";
import { FILE_KINDS } from "@/lib/media/files/file-formats";

const type = z.enum(FILE_KINDS);

/** A page of what WeChat's library has; from an address. The first is 0; WeChat keeps 100,000 pictures at most. */
export const materialsRequestSchema = z
  .unknown()
  .pipe(z.object({ type, page: z.coerce.number().int().min(0).max(5000) }));

/** From a route: material, by WeChat's id and under the name that its library shows. */
export const takeoverSchema = z
  .unknown()
  .pipe(z.object({ type, mediaId: z.string().min(1).max(200), name: z.string().trim().max(200) }));
