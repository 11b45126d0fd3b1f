import type { Localized } from "@/lib/platform/i18n/locale";

/** Why a password is easy to guess, and what to do: the same words at every door. */
export const PASSWORD_WORDS = {
  common: {
    zh: "这个密码太常见，会最先被人试到。请换一个，比如用几个不相干的词连起来",
    en: "This password is very common and would be tried first. Take another, such as a few unrelated words",
  },
  repeated: {
    zh: "这个密码只是在重复几个字符。请换一个，比如用几个不相干的词连起来",
    en: "This password repeats a few characters. Take another, such as a few unrelated words",
  },
  figures: {
    zh: "这个密码没有字母或汉字，容易被试到。请加上几个不相干的词",
    en: "A password without letters is easy to guess. Add a few unrelated words",
  },
  own: {
    zh: "这个密码几乎就是您的姓名、邮箱或本产品的名字。请换一个别人猜不到的",
    en: "This password is little more than your name, your e-mail address or this product's name. Take one that nobody would guess",
  },
} as const satisfies Record<string, Localized>;

export const PASSWORD_FAULTS = [
  "common",
  "repeated",
  "figures",
  "own",
] as const satisfies readonly (keyof typeof PASSWORD_WORDS)[];
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];
