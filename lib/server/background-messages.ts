import { z } from "zod";

/** What the main thread tells the background thread. */
export const orderSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("stop") }),
  /** A delivery was stored whose follower is to be told more. */
  z.object({ type: z.literal("followUpsStored") }),
  /** For which share of its time the main thread was at work lately. */
  z.object({ type: z.literal("busy"), share: z.number() }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What the background thread tells the main one. */
export type BackgroundMessage = z.infer<typeof messageSchema>;

export const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("accountChanged"), accountId: z.string() }),
  /** It has looked for what is due and begun it. */
  z.object({ type: z.literal("moving") }),
  /** Everything is finished: nothing is lost when the thread is ended. */
  z.object({ type: z.literal("stopped") }),
]);
