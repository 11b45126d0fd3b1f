import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const personMessages = defineMessages({
  zh: {
    open: "标签和手机系统",
    title: (nickname: string) => `${nickname}的标签和手机系统`,
    hint: "个性化菜单按标签和手机系统显示；有多个标签时，以最后一个为准。",
    platform: "手机系统",
    platforms: { ios: "iOS", android: "安卓", other: "其他" },
    tags: "标签",
    tagsHint: "输入后按回车；没有的标签会在沙盒里新建，每个最多 10 个汉字",
    tagsOfFollowers: "关注公众号以后才能有标签",
    save: "保存",
    saving: "正在保存…",
  },
  en: {
    open: "Tags and phone",
    title: (nickname: string) => `${nickname}'s tags and phone`,
    hint: "Conditional menus go by tag and phone; of several tags the last one counts.",
    platform: "Phone",
    platforms: { ios: "iOS", android: "Android", other: "Other" },
    tags: "Tags",
    tagsHint: "Press Enter after each. A tag that does not exist is made in the sandbox; 30 letters at most",
    tagsOfFollowers: "Only followers carry tags",
    save: "Save",
    saving: "Saving…",
  },
});
