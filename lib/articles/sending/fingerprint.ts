import { createHash } from "node:crypto";
import type { WrittenValues } from "@/lib/articles/writing/schema";

/** The same for the same article: what WeChat is told of it, whatever the order in which a database keeps its keys. */
export function fingerprintOf(values: WrittenValues): string {
  // In which folder we keep it is nobody's business over there.
  const text = JSON.stringify({ ...values, folder: "" }, (_, value: unknown) => sorted(value));
  return createHash("sha256").update(text).digest("hex");
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
