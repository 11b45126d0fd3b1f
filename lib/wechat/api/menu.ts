import { z } from "zod";
import { type Api, okSchema } from "./api";
import { WeChatRefusal } from "./errors";

/** A button that does something when tapped, as `menu/create` takes it: its type says which of the texts it needs. */
export type WireLeaf = {
  type: string;
  name: string;
  key?: string;
  url?: string;
  appid?: string;
  pagepath?: string;
  media_id?: string;
  article_id?: string;
};

export type WireMenu = { button: (WireLeaf | { name: string; sub_button: WireLeaf[] })[] };

/** Who gets a conditional menu; at least one of the two. Sex, region and language are withdrawn (65320). */
export type WireMatchRule = {
  tag_id?: string;
  /** 1 iOS, 2 Android, 3 others. */
  client_platform_type?: "1" | "2" | "3";
};

/** Buttons as the platform gives them back; of console-made menus `value` and `news_info` say what a tap sends. */
export type LiveButton = z.infer<typeof liveButtonSchema>;

/**
 * Custom menus. Source: developers.weixin.qq.com › Custom menus › Create, Query, Delete, Obtain the current
 * configuration, Conditional menus.
 */
export function createMenuApi(api: Api) {
  return {
    /** Replaces the whole default menu. Phones show it within five minutes. */
    async create(menu: WireMenu): Promise<void> {
      await api.json({ path: "/cgi-bin/menu/create", json: menu }, okSchema);
    },
    /** The menus made by API; null when there is none (46003), as when the menu was made in the console. */
    get: () => unlessMissing(api.json({ path: "/cgi-bin/menu/get" }, menuAnswerSchema)),
    /** Deletes the default menu and all conditional ones; no menu to delete is fine, too. */
    async delete(): Promise<void> {
      await unlessMissing(api.json({ path: "/cgi-bin/menu/delete" }, okSchema));
    },
    /** What followers see now, made by API or in the console, and whether the menu is switched on. */
    currentSelfmenuInfo: () => api.json({ path: "/cgi-bin/get_current_selfmenu_info" }, selfmenuAnswerSchema),
    /**
     * Puts a menu for some followers in front of all others. There is no way to change one but deleting it and adding
     * another. Throws WeChatRefusal 65303 without a default menu, 65305 when there are too many, 65316 beyond 3 domains.
     */
    async addConditional(menu: WireMenu & { matchrule: WireMatchRule }) {
      const answer = await api.json({ path: "/cgi-bin/menu/addconditional", json: menu }, addedSchema);
      return { menuId: answer.menuid };
    },
    /** Throws WeChatRefusal 65301 when there is no such menu. */
    async deleteConditional(menuId: string): Promise<void> {
      await api.json({ path: "/cgi-bin/menu/delconditional", json: { menuid: menuId } }, okSchema);
    },
    /**
     * The menu that one follower sees. `userId` is an OpenID, or the follower's WeChat id. Throws WeChatRefusal 65302 for
     * nobody's id, 65315 for somebody who does not follow, 46003 without any menu.
     */
    async tryMatch(userId: string): Promise<{ buttons: LiveButton[] }> {
      const request = { path: "/cgi-bin/menu/trymatch", json: { user_id: userId } };
      return { buttons: await api.json(request, matchAnswerSchema) };
    },
  };
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof WeChatRefusal && error.errcode === 46003) return null;
    throw error;
  }
}

// Fields that a button has no use for are absent, null or empty; numbers come as texts, and the other way round.
const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)))
  .optional();
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));

const leafSchema = z.object({
  type: optionalText.transform((type) => type || undefined).optional(),
  name: optionalText.transform((name) => name ?? ""),
  key: optionalText,
  url: optionalText,
  appid: optionalText,
  pagepath: optionalText,
  media_id: optionalText,
  article_id: optionalText,
  value: optionalText,
  news_info: z
    .object({ list: listOf(z.record(z.string(), z.union([z.string(), z.number()]).nullable())) })
    .nullish()
    .transform((news) => news ?? undefined)
    .optional(),
});

// menu/get lists second-level buttons in an array, get_current_selfmenu_info in { list }.
const subButtonsSchema = z
  .union([
    z.array(leafSchema),
    z.object({ list: listOf(leafSchema) }).transform(({ list }) => list),
    z.literal("").transform(() => []),
  ])
  .nullish()
  .transform((buttons) => buttons ?? []);

const liveButtonSchema = leafSchema.extend({ sub_button: subButtonsSchema });

// A string where a conditional menu was added, a number where menus are read.
const menuIdSchema = z.union([z.string(), z.number()]).transform(String);

// The tag is sent as tag_id and comes back under its old name, group_id.
const matchRuleSchema = z
  .record(z.string(), z.union([z.string(), z.number()]).transform(String))
  .transform(({ group_id, ...rule }) => (group_id === undefined ? rule : { tag_id: group_id, ...rule }));

const menuAnswerSchema = z
  .object({
    menu: z.object({ button: z.array(liveButtonSchema), menuid: menuIdSchema.optional() }),
    conditionalmenu: z
      .array(
        z.object({
          button: z.array(liveButtonSchema),
          menuid: menuIdSchema,
          matchrule: matchRuleSchema.default({}),
        }),
      )
      .default([]),
  })
  .transform(({ menu, conditionalmenu }) => ({
    buttons: menu.button,
    /** Given only where conditional menus exist. */
    menuId: menu.menuid ?? null,
    /** Newest first, which is the order of matching. */
    conditional: conditionalmenu.map((one) => ({
      buttons: one.button,
      menuId: one.menuid,
      matchRule: one.matchrule,
    })),
  }));

const addedSchema = z.object({ menuid: menuIdSchema });

// The page shows the bare buttons; what accounts really get is often wrapped once more.
const buttonListSchema = z.object({ button: z.array(liveButtonSchema) });
const matchAnswerSchema = z
  .union([buttonListSchema, z.object({ menu: buttonListSchema }).transform(({ menu }) => menu)])
  .transform(({ button }) => button);

const selfmenuAnswerSchema = z
  .object({
    is_menu_open: z.coerce.number().default(1),
    selfmenu_info: z.object({ button: listOf(liveButtonSchema) }).nullish(),
  })
  .transform((answer) => ({
    isOpen: answer.is_menu_open === 1,
    buttons: answer.selfmenu_info?.button ?? [],
  }));
