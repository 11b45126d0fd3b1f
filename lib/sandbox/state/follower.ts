import { z } from "zod";

/** One right to send customer-service messages: opened by an act of the follower, used up message by message. */
const windowSchema = z.object({ openedAt: z.number(), used: z.number() });

/** What the platform knows of a person towards one account. Times are ms on the platform's clock. */
export const followerDocSchema = z.object({
  nickname: z.string(),
  avatarSeed: z.string(),
  subscribeTime: z.number().nullable(),
  subscribeScene: z.string(),
  qrScene: z.number(),
  qrSceneStr: z.string(),
  /** In the order in which they were given; the last one decides about conditional menus. */
  tagIds: z.array(z.number()).default([]),
  /** The phone that the person uses. */
  platform: z.enum(["ios", "android", "other"]).default("ios"),
  /** When the console's default reply was last sent to this person, in ms. */
  defaultReplyAt: z.number().optional(),
  windows: z.partialRecord(z.enum(["message", "menu", "follow", "scan"]), windowSchema),
});

export type FollowerDoc = z.infer<typeof followerDocSchema>;
export type WindowName = keyof FollowerDoc["windows"];
export type Follower = FollowerDoc & {
  seq: number;
  appId: string;
  openid: string;
  subscribed: boolean;
  unread: number;
};
