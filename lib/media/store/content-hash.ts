import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** SHA-256 in hex. Nothing else may ever become part of a path or of a key. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** @returns the hash of all that a stream brings */
export async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(stream, hash);
  return hash.digest("hex");
}
