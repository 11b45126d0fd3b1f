import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The words of finding and replacing in a text. */
export const findMessages = defineMessages({
  zh: {
    label: "查找和替换",
    find: "查找",
    replacement: "替换为",
    exact: "区分大小写",
    place: (number: number, all: number) => `第 ${number} 处，共 ${all} 处`,
    none: "没有找到",
    previous: "上一处",
    next: "下一处",
    replace: "替换",
    replaceAll: "全部替换",
    replaced: (count: number) => `已替换 ${count} 处，按 Ctrl+Z 可以撤销`,
    close: "关闭查找",
  },
  en: {
    label: "Find and replace",
    find: "Find",
    replacement: "Replace with",
    exact: "Match case",
    place: (number: number, all: number) => `${number} of ${all}`,
    none: "Nothing found",
    previous: "Previous",
    next: "Next",
    replace: "Replace",
    replaceAll: "Replace all",
    replaced: (count: number) =>
      `${count === 1 ? "Replaced once" : `Replaced ${count} times`}; Ctrl+Z takes it back`,
    close: "Close finding",
  },
});
