import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The form of the account's card at the end of articles. */
export const accountCardMessages = defineMessages({
  zh: {
    title: "文章末尾的公众号名片",
    description: "读者在文章页面读到最后，可以长按二维码关注。已经发布的文章，下次发布时换上新的名片。",
    qrCode: {
      label: "公众号二维码",
      hint: "在微信公众平台的“设置与开发 › 账号详情”里下载，上传后选它。没有二维码时，文章末尾不放名片。",
      alt: "公众号二维码",
    },
    avatar: { label: "头像", hint: "显示成圆形，用正方形的图片最合适。", alt: "公众号头像" },
    signature: { label: "一句话介绍", hint: "说说关注以后能看到什么，可以不填。" },
    choose: "从媒体库选择",
    change: "换一张",
    remove: "移除",
    save: "保存名片",
    saving: "正在保存…",
    saved: "名片已保存",
  },
  en: {
    title: "The account's card at the end of articles",
    description:
      "Whoever has read an article's page to its end can press the QR code to follow. Articles that are public already show a new card when they are published next.",
    qrCode: {
      label: "QR code of the account",
      hint: "Download it from WeChat's platform under Settings and development › Account details, upload it and choose it here. Without one, articles end without a card.",
      alt: "QR code of the account",
    },
    avatar: {
      label: "Avatar",
      hint: "Shown as a circle; a square picture fits best.",
      alt: "Avatar of the account",
    },
    signature: { label: "Introduction", hint: "What followers can look forward to; it may be left out." },
    choose: "Choose from the library",
    change: "Choose another",
    remove: "Remove",
    save: "Save the card",
    saving: "Saving…",
    saved: "The card is saved",
  },
});
