import type { MenuDocument } from "@/lib/menu/document";
import { Refusal } from "@/lib/platform/action";
import type { Localized } from "@/lib/platform/i18n/locale";
import { checkDocument } from "./checks";

/** What WeChat would refuse anyway, told button by button; null where there is nothing. */
export function refuseWrong(document: MenuDocument): Refusal | null {
  const fields = listWrongs(document).map(({ buttonId, field, message }) => {
    return [buttonId === null ? "menu" : `${buttonId}.${field}`, message] as const;
  });
  return fields.length > 0 ? new Refusal("invalid", WRONG, Object.fromEntries(fields)) : null;
}

/** What must change before the menu can be published, in both languages. */
export function listWrongs(document: MenuDocument) {
  const english = checkDocument(document, "en");
  return checkDocument(document, "zh").flatMap(({ isWrong, buttonId, field, message }, place) => {
    const words: Localized = { zh: message, en: english[place]?.message ?? message };
    return isWrong ? [{ buttonId, field, message: words }] : [];
  });
}

const WRONG: Localized = {
  zh: "菜单还有必须修改的地方，没有发布。",
  en: "The menu has something that must be changed; it was not published.",
};
