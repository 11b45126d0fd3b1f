import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const accountsMessages = defineMessages({
  zh: {
    title: "公众号",
    switcher: "切换公众号",
    all: "全部公众号",
  },
  en: {
    title: "Official accounts",
    switcher: "Switch account",
    all: "All accounts",
  },
});
