import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const posterMessages = defineMessages({
  zh: {
    parent: "展开子菜单",
    noAction: "还没有设置",
    unnamed: "（没有名称）",
  },
  en: {
    parent: "Open its items",
    noAction: "Not set yet",
    unnamed: "(no name)",
  },
});
