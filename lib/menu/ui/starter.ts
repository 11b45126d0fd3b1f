import type { Locale } from "@/lib/platform/i18n/locale";

/** A small menu of both levels to begin with, as JSON to edit. */
export function starterMenuText(locale: Locale): string {
  const t = NAMES[locale];
  const items = [
    { type: "view", name: t.website, url: "https://www.example.com/" },
    { type: "click", name: t.contact, key: "CONTACT" },
  ];
  const button = [
    { type: "click", name: t.news, key: "NEWS" },
    { name: t.about, sub_button: items },
  ];
  return JSON.stringify({ button }, null, 2);
}

const NAMES = {
  zh: { news: "最新活动", about: "关于我们", website: "官方网站", contact: "联系我们" },
  en: { news: "News", about: "About us", website: "Our website", contact: "Contact" },
} as const satisfies Record<Locale, object>;
