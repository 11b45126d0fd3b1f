import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const inboxMessages = defineMessages({
  zh: { title: "消息记录" },
  en: { title: "Messages" },
});
