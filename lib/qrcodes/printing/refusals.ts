import type { Localized } from "@/lib/platform/i18n/locale";

/** Why nothing can be drawn, whether as a preview or as a file. */
export const NO_STYLE: Localized = {
  zh: "这个样式已经被删除，请另选一个",
  en: "This style was deleted; choose another",
};
export const NONE_CHOSEN: Localized = { zh: "没有选中任何二维码", en: "No code is chosen" };
