import { z } from "zod";

const headersSchema = z.record(z.string(), z.string());

export const attemptSchema = z.object({
  startedAt: z.number(),
  ms: z.number(),
  request: z.object({ url: z.string(), headers: headersSchema, body: z.string() }),
  response: z.object({ status: z.number(), headers: headersSchema, body: z.string() }).nullable(),
  error: z.string().optional(),
});

/** One push to the account's server, all its attempts, and what became of the answer. */
export const exchangeSchema = z.object({
  id: z.string(),
  at: z.number(),
  inbound: z.looseObject({ type: z.string() }),
  plainXml: z.string(),
  attempts: z.array(attemptSchema),
  outcome: z.enum(["reply", "silent", "fault", "ignored"]),
  /** Why the answer was not accepted, for people; absent when it was. */
  reason: z.string().optional(),
  replyXml: z.string().optional(),
  msgId: z.string().optional(),
  createTime: z.number(),
  fromUser: z.string(),
});

export type Attempt = z.infer<typeof attemptSchema>;
export type Exchange = z.infer<typeof exchangeSchema>;
