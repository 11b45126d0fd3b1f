import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The pages about an account's articles. */
export const articleSectionMessages = defineMessages({
  zh: { label: "图文", sections: { articles: "图文", sets: "图文组" } },
  en: { label: "Articles", sections: { articles: "Articles", sets: "Sets" } },
});
