import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Of the words on posters and table tents. */
export const printWordsMessages = defineMessages({
  zh: {
    design: "设计",
    designs: { plain: "白底", band: "色带", full: "整页底色" },
    title: "标题",
    titlePlaceholder: "比如：扫码关注，领新人礼",
    text: "正文",
    fillIn: "可以写 {name} {owner} {folder} {scene} {note}，每张换成自己的内容。",
    color: "主色",
    textColor: "文字颜色",
    logo: "Logo",
    logoHint: "PNG 或 JPG，最大 100 KB。",
    chooseLogo: "选择图片",
    removeLogo: "去掉 Logo",
  },
  en: {
    design: "Design",
    designs: { plain: "White", band: "Band of colour", full: "Full colour" },
    title: "Title",
    titlePlaceholder: "Such as: Scan, follow, get a gift",
    text: "Text",
    fillIn: "{name} {owner} {folder} {scene} {note} are replaced on every page.",
    color: "Main colour",
    textColor: "Colour of the words",
    logo: "Logo",
    logoHint: "PNG or JPG, at most 100 KB.",
    chooseLogo: "Choose a picture",
    removeLogo: "Remove the logo",
  },
});
