import { Refusal } from "@/lib/platform/action";
import type { Localized } from "@/lib/platform/i18n/locale";

/** Why nothing can be drawn, whether as a preview or as a file. */
export const NO_STYLE: Localized = {
  zh: "这个样式已经被删除，请另选一个",
  en: "This style was deleted; choose another",
};
const NONE_CHOSEN: Localized = { zh: "没有选中任何二维码", en: "No code is chosen" };
const ALL_EXPIRED: Localized = {
  zh: "选中的码都过期了，扫不开，所以没有可印的",
  en: "All chosen codes have expired: nobody can scan them, so there is nothing to print",
};

/** @param expired how many of the chosen codes were left out */
export function refuseNothing(expired: number): Refusal {
  return refuseField("selection", expired > 0 ? ALL_EXPIRED : NONE_CHOSEN);
}

/** What is wrong is said at its field. */
export function refuseField(field: string, why: Localized): Refusal {
  return new Refusal("invalid", why, { [field]: why });
}
