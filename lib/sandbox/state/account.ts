import { z } from "zod";

export const newsInfoSchema = z.object({
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  show_cover: z.number(),
  cover_url: z.string(),
  content_url: z.string(),
  source_url: z.string(),
});

/** A button as the platform keeps it: every one carries `sub_button`, empty on leaves (Custom menus › Get). */
export const leafSchema = z.object({
  type: z.string(),
  name: z.string(),
  key: z.string().optional(),
  url: z.string().optional(),
  appid: z.string().optional(),
  pagepath: z.string().optional(),
  media_id: z.string().optional(),
  article_id: z.string().optional(),
  /** Of buttons made in the console: the text, the media id or a video's address (Custom menus › Query). */
  value: z.string().optional(),
  news_info: z.object({ list: z.array(newsInfoSchema) }).optional(),
  sub_button: z.array(z.never()),
});
const parentSchema = z.object({
  name: z.string(),
  type: z.undefined().optional(),
  sub_button: z.array(leafSchema),
});

export const menuSchema = z.object({ button: z.array(z.union([leafSchema, parentSchema])) });

/** What an automatic reply of the console says; of a picture, voice message or video `content` is the file that is kept. */
const autoReplyItemSchema = z.object({
  type: z.enum(["text", "img", "voice", "video", "news"]),
  content: z.string().optional(),
  news_info: z.object({ list: z.array(newsInfoSchema) }).optional(),
});

/** The automatic replies of the console (Message push › Obtain the current auto-reply configuration). */
export const autoRepliesSchema = z.object({
  is_add_friend_reply_open: z.number(),
  is_autoreply_open: z.number(),
  add_friend_autoreply_info: autoReplyItemSchema.optional(),
  message_default_autoreply_info: autoReplyItemSchema.optional(),
  keyword_autoreply_info: z
    .object({
      list: z.array(
        z.object({
          rule_name: z.string(),
          /** In seconds. */
          create_time: z.number(),
          reply_mode: z.enum(["reply_all", "random_one"]),
          keyword_list_info: z.array(
            z.object({
              type: z.literal("text"),
              match_mode: z.enum(["contain", "equal"]),
              content: z.string(),
            }),
          ),
          reply_list_info: z.array(autoReplyItemSchema),
        }),
      ),
    })
    .optional(),
});

export const accountSchema = z.object({
  appId: z.string(),
  name: z.string(),
  /** What its profile says of it. */
  introduction: z.string().default(""),
  avatarSeed: z.string(),
  kind: z.enum(["service", "subscription", "test"]),
  verified: z.boolean(),
  originalId: z.string(),
  appSecret: z.string(),
  token: z.string(),
  encodingAesKey: z.string(),
  mode: z.enum(["plain", "compatible", "secure"]),
  dataFormat: z.enum(["xml", "json"]),
  callbackUrl: z.string(),
  ipWhitelist: z.array(z.string()),
  /** Mini programs linked to the account; null means that any well-formed AppID counts as linked. */
  miniPrograms: z.array(z.string()).nullable(),
  /** The default menu made by the API, and its id. */
  menu: menuSchema.nullable(),
  menuId: z.number(),
  /** The highest id that any menu got, those that are gone included. */
  lastMenuId: z.number().default(0),
  /** The default menu made in the console, which the API does not read. */
  consoleMenu: menuSchema.nullable().default(null),
  /** Server mode was switched on since: followers do not see the console's menu. */
  consoleMenuRests: z.boolean().default(false),
  /** The automatic replies made in the console; they answer while there is no server. */
  autoReplies: autoRepliesSchema.nullable().default(null),
  /** The account's server is known and not used: the switch of the console's server settings. */
  serverModeOff: z.boolean().default(false),
  /** Menus are switched off in the console. */
  menuClosed: z.boolean().default(false),
  /** The highest id that any tag got; new accounts begin at 100 (assumed). */
  lastTagId: z.number().default(99),
  /** Whether articles may link to other hosts, as those of accounts with WeChat Pay may. */
  mayLinkOut: z.boolean().default(false),
  mayHaveComments: z.boolean().default(true),
  /** How the next order to publish ends, by `publish_status`; well unless the control plane says otherwise. */
  nextPublishing: z
    .object({ status: z.number(), failedIndexes: z.array(z.number()) })
    .nullable()
    .default(null),
  /** When the stable token was last refreshed by force, in ms. */
  forcedAt: z.number().nullable(),
});

export type Account = z.infer<typeof accountSchema>;
export type AutoReplies = z.infer<typeof autoRepliesSchema>;
export type AutoReplyItem = z.infer<typeof autoReplyItemSchema>;
export type Menu = z.infer<typeof menuSchema>;
export type MenuLeaf = z.infer<typeof leafSchema>;
export type MenuButton = Menu["button"][number];
