import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Why followers cannot open an article. */
export const standingMessages = defineMessages({
  zh: { unpublished: "未发布", takenDown: "已下线" },
  en: { unpublished: "Not published", takenDown: "Taken down" },
});
