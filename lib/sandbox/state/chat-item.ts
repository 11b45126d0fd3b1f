import { z } from "zod";
import { articleSchema } from "./articles";

const text = z.string();
const side = z.enum(["follower", "account"]);

/** What one line of a chat can be. `notice` lines are the client's own; nobody sent them. */
export const chatContentSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), side, text }),
  z.object({ type: z.literal("image"), side, mediaId: text, pictureUrl: text }),
  z.object({ type: z.literal("voice"), side, mediaId: text }),
  z.object({ type: z.literal("video"), side, mediaId: text, title: text, description: text }),
  z.object({
    type: z.literal("music"),
    side,
    title: text,
    description: text,
    musicUrl: text,
    hqMusicUrl: text,
    thumbMediaId: text,
  }),
  z.object({ type: z.literal("news"), side, articles: z.array(articleSchema) }),
  z.object({
    type: z.literal("location"),
    side,
    latitude: z.number(),
    longitude: z.number(),
    scale: z.number(),
    label: text,
  }),
  z.object({ type: z.literal("link"), side, title: text, description: text, url: text }),
  z.object({
    type: z.literal("msgmenu"),
    side,
    head: text,
    choices: z.array(z.object({ id: text, content: text })),
    tail: text,
  }),
  z.object({
    type: z.literal("miniprogrampage"),
    side,
    title: text,
    appId: text,
    pagePath: text,
    thumbMediaId: text,
  }),
  /** Something the follower did that is no message: `event` says what, the rest what with. */
  z.object({ type: z.literal("event"), side, event: text, name: text, key: text, url: text }),
  /** The account handed the conversation to its customer-service staff. */
  z.object({ type: z.literal("transfer"), side: z.literal("notice"), kfAccount: text }),
  /** The client's words when the account's server failed. */
  z.object({ type: z.literal("fault"), side: z.literal("notice"), text, textEn: text }),
  /** A scanned code that leads nowhere (any more). */
  z.object({ type: z.literal("badCode"), side: z.literal("notice"), text, textEn: text }),
]);

export const chatItemSchema = z.intersection(
  chatContentSchema,
  z.object({ seq: z.number(), at: z.number(), exchangeId: z.string().optional() }),
);

export type ChatContent = z.infer<typeof chatContentSchema>;
export type ChatItem = z.infer<typeof chatItemSchema>;
