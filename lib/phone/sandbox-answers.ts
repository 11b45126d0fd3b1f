import { z } from "zod";
import { menuLeafSchema } from "./schema";

// What the pretend platform's control plane answers. It is another program, so its words are parsed, not trusted; a
// field that it adds is no reason to fail.

const text = z.string();
const side = z.enum(["follower", "account"]);

const articleSchema = z.object({ title: text, description: text, pictureUrl: text, url: text });

const lineShape = { seq: z.number(), at: z.number(), exchangeId: z.string().optional() };

const knownLineSchema = z.discriminatedUnion("type", [
  z.object({ ...lineShape, type: z.literal("text"), side, text }),
  z.object({ ...lineShape, type: z.literal("image"), side, mediaId: text }),
  z.object({ ...lineShape, type: z.literal("voice"), side, mediaId: text }),
  z.object({ ...lineShape, type: z.literal("video"), side, mediaId: text, title: text, description: text }),
  z.object({
    ...lineShape,
    type: z.literal("music"),
    side,
    title: text,
    description: text,
    musicUrl: text,
    hqMusicUrl: text,
    thumbMediaId: text,
  }),
  z.object({ ...lineShape, type: z.literal("news"), side, articles: z.array(articleSchema) }),
  z.object({
    ...lineShape,
    type: z.literal("location"),
    side,
    latitude: z.number(),
    longitude: z.number(),
    label: text,
  }),
  z.object({ ...lineShape, type: z.literal("link"), side, title: text, description: text, url: text }),
  z.object({
    ...lineShape,
    type: z.literal("msgmenu"),
    side,
    head: text,
    choices: z.array(z.object({ id: text, content: text })),
    tail: text,
  }),
  z.object({
    ...lineShape,
    type: z.literal("miniprogrampage"),
    side,
    title: text,
    appId: text,
    pagePath: text,
    thumbMediaId: text,
  }),
  z.object({ ...lineShape, type: z.literal("event"), side, event: text, name: text, key: text, url: text }),
  z.object({ ...lineShape, type: z.literal("transfer"), kfAccount: text }),
  z.object({ ...lineShape, type: z.literal("fault"), text, textEn: text }),
  z.object({ ...lineShape, type: z.literal("badCode"), text, textEn: text }),
]);

/** A kind of line that this phone cannot show yet is kept as such, rather than breaking the whole chat. */
const unknownLineSchema = z
  .object({ ...lineShape, type: z.string() })
  .transform((line) => ({ ...line, type: "unsupported" as const, kind: line.type }));

export const chatItemSchema = z.union([knownLineSchema, unknownLineSchema]);
export const chatPageSchema = z.object({ items: z.array(chatItemSchema), last: z.number() });

/** A button with sub-buttons has no type of its own. */
const buttonSchema = menuLeafSchema.extend({
  type: text.optional(),
  sub_button: z.array(menuLeafSchema).default([]),
});

export const accountAnswerSchema = z.object({
  name: text,
  introduction: text.default(""),
  avatarSeed: text,
  kind: z.enum(["service", "subscription", "test"]),
  verified: z.boolean(),
  originalId: text,
  mode: z.enum(["plain", "compatible", "secure"]),
  callbackUrl: text,
  followers: z.number(),
});

/** What one person sees of the account's menus; null when there is none. */
export const menuAnswerSchema = z.object({
  menu: z.object({ button: z.array(buttonSchema) }).nullable(),
});

export const followerSchema = z.object({
  openid: text,
  nickname: text,
  avatarSeed: text,
  subscribed: z.boolean(),
  unread: z.number(),
  platform: z.enum(["ios", "android", "other"]),
  /** In the order in which they were given. */
  tagIds: z.array(z.number()),
});
export const followersPageSchema = z.object({ followers: z.array(followerSchema) });

export const tagSchema = z.object({ id: z.number(), name: text });
export const tagsSchema = z.object({ tags: z.array(tagSchema) });

const headersSchema = z.record(z.string(), z.string());
const attemptSchema = z.object({
  startedAt: z.number(),
  /** Milliseconds until the complete answer, or until it was given up. */
  ms: z.number(),
  request: z.object({ url: text, headers: headersSchema, body: text }),
  response: z.object({ status: z.number(), headers: headersSchema, body: text }).nullable(),
  error: text.optional(),
});

export const exchangeSchema = z.object({
  id: text,
  at: z.number(),
  inbound: z.object({ type: text }),
  plainXml: text,
  attempts: z.array(attemptSchema),
  outcome: z.enum(["reply", "silent", "fault", "ignored"]),
  reason: text.optional(),
  replyXml: text.optional(),
});

export const outcomeSchema = z.object({ items: z.array(chatItemSchema) });

/** What the account has published, newest first. */
export const publicationsSchema = z.object({
  total: z.number(),
  publications: z.array(
    z.object({
      articleId: text,
      publishedAt: z.number(),
      articles: z.array(
        z.object({ title: text, digest: text, pictureUrl: text, url: text, isDeleted: z.boolean() }),
      ),
    }),
  ),
});
