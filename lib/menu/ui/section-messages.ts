import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What the pages about an account's menu have in common. */
export const menuSectionMessages = defineMessages({
  zh: {
    label: "菜单的各个页面",
    sections: { editor: "编辑", history: "历史版本", conditional: "个性化菜单", clicks: "点击统计" },
  },
  en: {
    label: "Pages of the menu",
    sections: {
      editor: "Editor",
      history: "History",
      conditional: "Conditional menus",
      clicks: "Clicks",
    },
  },
});
