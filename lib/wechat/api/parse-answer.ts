import { z } from "zod";
import { WeChatUnreachable } from "./errors";
import type { Answer } from "./exchange";

/** The answer's JSON by its schema; throws WeChatUnreachable when it is no JSON, or of another shape. */
export function parseAnswer<T>(answer: Answer, schema: z.ZodType<T>, path: string): T {
  const { status, contentType, json } = answer;
  if (json === undefined) {
    const detail = `the answer is not JSON (${contentType || "no content type"})`;
    throw new WeChatUnreachable({ reason: "notJson", path, status, detail });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const detail = z.prettifyError(parsed.error).replaceAll("\n", "; ");
  throw new WeChatUnreachable({ reason: "unexpected", path, status, detail });
}
