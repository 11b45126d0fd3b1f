import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What the pages about an account's menu have in common. */
export const menuSectionMessages = defineMessages({
  zh: {
    label: "菜单的各个页面",
    sections: { editor: "编辑", history: "历史版本", conditional: "给部分粉丝", clicks: "点击统计" },
    parent: "展开子菜单",
    noAction: "还没有设置",
    unnamed: "（没有名称）",
  },
  en: {
    label: "Pages of the menu",
    sections: {
      editor: "Editor",
      history: "History",
      conditional: "For some followers",
      clicks: "Clicks",
    },
    parent: "Open its items",
    noAction: "Not set yet",
    unnamed: "(no name)",
  },
});
