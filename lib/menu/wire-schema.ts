import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { ACTION_FIELDS, ACTION_TYPE_NAMES, CONSOLE_TYPES, rowOf } from "./action-types";
import { bytesOf, MAX_BUTTONS, MAX_BYTES, MAX_ITEMS } from "./limits";

// WeChat's own form of a menu, which people paste and old versions are kept in.
// Limits: developers.weixin.qq.com › Custom menus › Create.

/** A whole default menu, as `menu/create` takes it. */
export const menuSchema = menuOf(topOf(leafSchemas(MAX_BYTES.name.top), leafSchemas(MAX_BYTES.name.item)));
export type Menu = z.output<typeof menuSchema>;

/** A menu of WeChat's answers: with buttons, too, that only its console makes. */
export const pastedMenuSchema = menuOf(
  topOf(
    [...leafSchemas(MAX_BYTES.name.top), consoleSchema(MAX_BYTES.name.top)],
    [...leafSchemas(MAX_BYTES.name.item), consoleSchema(MAX_BYTES.name.item)],
  ),
);
export type PastedMenu = z.output<typeof pastedMenuSchema>;

function menuOf<Button extends z.ZodType>(button: Button) {
  return z.object({ button: z.array(button).min(1).max(MAX_BUTTONS) });
}

type Leaves =
  | ReturnType<typeof leafSchemas>
  | readonly [...ReturnType<typeof leafSchemas>, ReturnType<typeof consoleSchema>];

/** What a first-level button can be: the parent of a second level, or one that does something. */
function topOf<Tops extends Leaves, Items extends Leaves>(tops: Tops, items: Items) {
  return z.discriminatedUnion("type", [
    z.object({
      type: z.undefined().optional(),
      name: limited(MAX_BYTES.name.top),
      sub_button: z.array(z.discriminatedUnion("type", items)).min(1).max(MAX_ITEMS),
    }),
    ...tops,
  ]);
}

function consoleSchema(maxName: number) {
  return z.object({ type: z.enum(CONSOLE_TYPES), name: limited(maxName), sub_button: noSubButtons() });
}

/** The buttons that do something when tapped; only the length of their names differs between the levels. */
function leafSchemas(maxName: number) {
  const common = { name: limited(maxName), sub_button: noSubButtons() };
  return [
    z.object({ type: z.enum(typesWith("key")), ...common, key: limited(MAX_BYTES.key) }),
    z.object({ type: z.enum(typesWith("url")), ...common, url: webAddress() }),
    z.object({
      type: z.enum(typesWith("url", "appid", "pagepath")),
      ...common,
      url: webAddress(),
      appid: miniProgramId(),
      pagepath: limited(MAX_BYTES.url),
    }),
    z.object({ type: z.enum(typesWith("media_id")), ...common, media_id: limited(MAX_BYTES.id) }),
    z.object({
      type: z.enum(typesWith("article_id")),
      ...common,
      article_id: limited(MAX_BYTES.id),
    }),
  ] as const;
}

/** WeChat's names of the types that need just these texts. */
function typesWith(...needed: readonly string[]): string[] {
  return ACTION_TYPE_NAMES.map(rowOf).flatMap(({ wire, sends, fields }) => {
    const texts = fields.flatMap((field) => ACTION_FIELDS[field].wire ?? []);
    const names: string[] = sends === "key" ? ["key", ...texts] : texts;
    return names.length === needed.length && needed.every((name) => names.includes(name)) ? [wire] : [];
  });
}

/** Text that WeChat measures in bytes of UTF-8. */
function limited(maxBytes: number) {
  return z
    .string()
    .refine((text) => text.trim() !== "", { params: rule({ zh: "不能为空", en: "must not be empty" }) })
    .refine((text) => bytesOf(text) <= maxBytes, {
      params: rule({
        zh: `太长：最多 ${maxBytes} 个字母或数字（一个汉字算 3 个）`,
        en: `too long: ${maxBytes} letters or digits at most (a Chinese character counts as 3)`,
      }),
    });
}

function webAddress() {
  return limited(MAX_BYTES.url).refine((url) => /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(url), {
    params: rule({
      zh: "要以 http:// 或 https:// 开头，而且不能有空格",
      en: "must begin with http:// or https:// and hold no blanks",
    }),
  });
}

function miniProgramId() {
  return limited(MAX_BYTES.id).refine((id) => /^wx[0-9a-z]{16}$/.test(id), {
    params: rule({
      zh: "应为小程序的 AppID：wx 加 16 位小写字母或数字",
      en: "must be the mini program's AppID: wx and 16 lower-case letters or digits",
    }),
  });
}

/** A button that does something may carry an empty list, as `menu/get` writes it; it is left out of what is published. */
function noSubButtons() {
  return z
    .array(z.unknown())
    .refine((buttons) => buttons.length === 0, {
      params: rule({
        zh: "有 type 的按钮不能再有子菜单，请去掉其中一个",
        en: "a button with a type cannot have a second level; remove one of the two",
      }),
    })
    .optional()
    .transform(() => undefined);
}
