import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const jsonEditorMessages = defineMessages({
  zh: {
    title: "JSON",
    hint: '和微信自定义菜单接口的格式一样：{"button": […]}；也可以直接粘贴微信查询接口返回的内容。',
    label: "菜单 JSON",
    use: "用它替换草稿",
    copy: "复制",
    copied: "已复制",
    used: "草稿已换成这份 JSON，按 Ctrl+Z 可以撤销",
    line: (line: number) => `第 ${line} 行`,
    problems: (count: number) => `${count} 处有错，草稿没有改变`,
    close: "关闭",
  },
  en: {
    title: "JSON",
    hint: 'The form of WeChat\'s custom menu interface: {"button": […]}; what its queries answer can be pasted as it is.',
    label: "Menu as JSON",
    use: "Use it as draft",
    copy: "Copy",
    copied: "Copied",
    used: "The draft is this JSON now; Ctrl+Z undoes it",
    line: (line: number) => `Line ${line}`,
    problems: (count: number) =>
      `${count === 1 ? "1 mistake" : `${count} mistakes`}; the draft has not changed`,
    close: "Close",
  },
});
