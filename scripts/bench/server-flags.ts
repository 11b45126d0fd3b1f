import { readFileSync } from "node:fs";
import { z } from "zod";

/** Node's flags of the server, as `npm start` gives them. */
export function readServerFlags(): string[] {
  const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}
