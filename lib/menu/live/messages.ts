import { defineMessages } from "@/lib/platform/i18n/define-messages";
import type { Localized } from "@/lib/platform/i18n/locale";

/** What of a menu made in WeChat's console cannot be carried over. */
export const driftMessages = defineMessages({
  zh: {
    lost: {
      video: (name: string) => `“${name}”的视频带不过来，请为它设置回复或选择素材`,
      tooLong: (name: string) => `“${name}”的内容太长或不完整，请为它重新设置回复`,
      noArticles: (name: string) => `“${name}”的图文里没有能用的文章，请为它重新设置`,
      unknown: (name: string) => `“${name}”做的事只能在微信后台设置，请选择点一下之后做什么`,
      answered: (name: string) => `“${name}”在这里已经有回复，微信后台里的内容没有带过来`,
    },
    ruleName: (name: string) => `菜单：${name}`,
  },
  en: {
    lost: {
      video: (name: string) =>
        `The video of “${name}” cannot be carried over; set a reply or choose material`,
      tooLong: (name: string) => `What “${name}” sends is too long or not complete; set its reply again`,
      noArticles: (name: string) => `“${name}” has no usable articles; set it again`,
      unknown: (name: string) =>
        `What “${name}” does can be set in WeChat's console only; choose what a tap does`,
      answered: (name: string) => `“${name}” has a reply here already; the console's was not carried over`,
    },
    ruleName: (name: string) => `Menu: ${name}`,
  },
});

export const DRIFT_TEXTS = {
  nothingElse: {
    zh: "线上没有不同的菜单可以载入。",
    en: "There is no different menu at WeChat to take over.",
  },
  unreadable: { zh: "现在读不到线上的菜单。", en: "The live menu cannot be read now." },
} as const satisfies Record<string, Localized>;
