import { z } from "zod";

/** Base64 of the largest file that the platform takes, 10 MB. */
const MAX_BASE64 = 14 * 1024 * 1024;

export const openidSchema = z.string().min(1).max(128);
export const exchangeIdSchema = z.string().min(1).max(64);

const placeSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  label: z.string().max(500),
});
const base64Schema = z.base64().min(1).max(MAX_BASE64);
const fileShape = { dataBase64: base64Schema, filename: z.string().max(200) };
const position = z.int().min(0).max(9);
const tapPathSchema = z.union([z.tuple([position]), z.tuple([position, position])]);

const text = z.string().max(4000);

/** A button that does something, as the pretend platform keeps it. */
export const menuLeafSchema = z.object({
  type: text,
  name: text,
  key: text.optional(),
  url: text.optional(),
  appid: text.optional(),
  pagepath: text.optional(),
  media_id: text.optional(),
  article_id: text.optional(),
  value: text.optional(),
  news_info: z.json().optional(),
});

/** What a person does on the phone, in the words of the pretend platform's control plane. */
export const actSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("follow") }),
  z.object({ type: z.literal("unfollow") }),
  z.object({
    type: z.literal("say"),
    text: z.string().min(1).max(20_000),
    menuItemId: z.string().max(64).optional(),
  }),
  z.object({ type: z.literal("image"), ...fileShape }),
  z.object({ type: z.literal("voice"), ...fileShape }),
  z.object({ type: z.literal("video"), ...fileShape }),
  z.object({ type: z.literal("location"), ...placeSchema.shape }),
  z.object({
    type: z.literal("link"),
    title: z.string().min(1).max(500),
    description: z.string().max(2000),
    url: z.url({ protocol: /^https?$/ }).max(2000),
  }),
  z.object({
    type: z.literal("tap"),
    path: tapPathSchema,
    /** What the phone still shows there, from a menu that another one has replaced since. */
    kept: menuLeafSchema.optional(),
    payload: z
      .object({
        scanResult: z.string().min(1).max(2000).optional(),
        pictures: z.array(base64Schema).min(1).max(9).optional(),
        location: placeSchema.extend({ poiName: z.string().max(500) }).optional(),
      })
      .optional(),
  }),
  z.object({ type: z.literal("scan"), url: z.string().trim().min(1).max(4000) }),
]);
export type Act = z.output<typeof actSchema>;
export type Place = z.output<typeof placeSchema>;
export type TapPath = z.output<typeof tapPathSchema>;

/** Arrives as the body of a request, which may be anything. */
export const performActSchema = z.unknown().pipe(z.object({ openid: openidSchema, act: actSchema }));

/** What is done on a pretend phone; `kept` is the button that was tapped. */
export const rehearsedActSchema = z.unknown().pipe(z.object({ act: actSchema, isFollowing: z.boolean() }));

export const newFollowerSchema = z.object({ nickname: z.string().trim().max(60) });

/** `tags` are names in the order of their giving; those that do not exist are made. */
export const personSettingsSchema = z.object({
  openid: openidSchema,
  platform: z.enum(["ios", "android", "other"]),
  tags: z.array(z.string().trim().min(1).max(30)).max(20),
});
export const tagsQuerySchema = z.object({});

/** `after`: the last line that is known; `mark`: the state of the frame that is known. Arrives in an address. */
export const chatQuerySchema = z.unknown().pipe(
  z.object({
    openid: openidSchema,
    after: z.coerce.number().int().min(0),
    mark: z.string().max(64),
  }),
);

/** `offset` counts publications; it arrives in an address. */
export const articlesQuerySchema = z
  .unknown()
  .pipe(z.object({ offset: z.coerce.number().int().min(0).max(1_000_000) }));
export const articleQuerySchema = z.object({ pageId: z.string().regex(/^[\w-]{1,64}$/) });
export const exchangeQuerySchema = z.object({ exchangeId: exchangeIdSchema });
export const fileQuerySchema = z.object({ mediaId: z.string().min(1).max(128) });
export const codeSearchSchema = z.object({ search: z.string().max(200) });
