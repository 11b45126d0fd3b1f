import { z } from "zod";

/** A button as the platform keeps it: every one carries `sub_button`, empty on leaves (Custom menus › Get). */
const leafSchema = z.object({
  type: z.string(),
  name: z.string(),
  key: z.string().optional(),
  url: z.string().optional(),
  appid: z.string().optional(),
  pagepath: z.string().optional(),
  media_id: z.string().optional(),
  article_id: z.string().optional(),
  sub_button: z.array(z.never()),
});
const parentSchema = z.object({
  name: z.string(),
  type: z.undefined().optional(),
  sub_button: z.array(leafSchema),
});

export const menuSchema = z.object({ button: z.array(z.union([leafSchema, parentSchema])) });

export const accountSchema = z.object({
  appId: z.string(),
  name: z.string(),
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
  menu: menuSchema.nullable(),
  menuId: z.number(),
  /** When the stable token was last refreshed by force, in ms. */
  forcedAt: z.number().nullable(),
});

export type Account = z.infer<typeof accountSchema>;
export type Menu = z.infer<typeof menuSchema>;
export type MenuLeaf = z.infer<typeof leafSchema>;
export type MenuButton = Menu["button"][number];
