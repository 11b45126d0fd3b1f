import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const menuMessages = defineMessages({
  zh: {
    title: "自定义菜单",
    description: "聊天窗口底部的菜单：最多 3 个，每个最多 5 个子菜单。",
  },
  en: {
    title: "Menu",
    description: "The buttons below the chat: up to 3, each with up to 5 items of its own.",
  },
});
