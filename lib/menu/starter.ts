import type { Locale } from "@/lib/platform/i18n/locale";
import { toMenuText } from "./wire";

/** A small menu of both levels to begin with, as JSON to edit. */
export function starterMenuText(locale: Locale): string {
  const t = NAMES[locale];
  return toMenuText([
    { type: "click", name: t.news, key: "NEWS" },
    {
      name: t.about,
      sub_button: [
        { type: "view", name: t.website, url: "https://www.example.com/" },
        { type: "click", name: t.contact, key: "CONTACT" },
      ],
    },
  ]);
}

const NAMES = {
  zh: { news: "最新活动", about: "关于我们", website: "官方网站", contact: "联系我们" },
  en: { news: "News", about: "About us", website: "Our website", contact: "Contact" },
} as const satisfies Record<Locale, object>;
